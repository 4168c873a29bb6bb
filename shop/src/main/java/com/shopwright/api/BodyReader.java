package com.shopwright.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives a controller's {@link Body} parameter the request's JSON object; no body at all is an empty one. */
final class BodyReader implements HandlerMethodArgumentResolver {
    static final int LARGEST = 64 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        if (!(web.getNativeRequest() instanceof HttpServletRequest request)) {
            throw new IllegalStateException("a body comes over HTTP");
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.of(ProblemKind.TOO_LARGE).refusal();
        }
        if (bytes.length == 0) {
            return new Body(mapper.createObjectNode());
        }
        if (!isJson(request.getContentType())) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE).refusal();
        }
        return parse(bytes);
    }

    Body parse(byte[] bytes) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            return new Body(object(parser));
        }
    }

    private JsonNode object(JsonParser parser) {
        try {
            JsonNode node = mapper.readTree(parser);
            if (node != null && node.isObject() && parser.nextToken() == null) {
                return node;
            }
        } catch (StreamConstraintsException tooMuch) {
            throw malformed("The body holds a number, text or nesting beyond any use", where(parser))
                    .refusal();
        } catch (JacksonException unreadable) {
            throw malformed(position(unreadable), where(parser)).refusal();
        }
        throw malformed("The body is JSON, but not one object", Optional.empty())
                .refusal();
    }

    private static Problem malformed(String detail, Optional<String> field) {
        Problem problem = Problem.of(ProblemKind.MALFORMED_REQUEST, detail + ".");
        return field.map(name -> problem.field(name, "send proper JSON here")).orElse(problem);
    }

    private static String position(JacksonException unreadable) {
        return unreadable.getLocation() == null
                ? "The body is not JSON"
                : "The body is not JSON: look at line "
                        + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr();
    }

    private static Optional<String> where(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.length() < 2
                ? Optional.empty()
                : Optional.of(pointer.substring(1).replace('/', '.'));
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null
                            || "UTF-8".equals(type.getCharset().name()));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
