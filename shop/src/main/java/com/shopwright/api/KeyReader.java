package com.shopwright.api;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.orders.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the call's {@code Idempotency-Key}. */
final class KeyReader implements HandlerMethodArgumentResolver {
    private static final String HEADER = "Idempotency-Key";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        String text = web.getHeader(HEADER);
        if (text == null || text.isBlank()) {
            throw Problem.of(ProblemKind.MISSING_IDEMPOTENCY_KEY)
                    .field(HEADER, "send 1 to 255 printable characters without spaces, new for each order")
                    .refusal();
        }
        try {
            return new IdempotencyKey(text.strip());
        } catch (InvalidInput input) {
            throw Problem.of(ProblemKind.MALFORMED_REQUEST, input.field() + ": " + input.remedy() + ".")
                    .field(input.field(), input.remedy())
                    .refusal();
        }
    }
}
