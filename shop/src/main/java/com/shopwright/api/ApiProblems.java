package com.shopwright.api;

import com.shopwright.kernel.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place that turns what went wrong under {@code /api} into HTTP. A resolver and not an advice, because it must
 * also speak for addresses and methods that no controller has.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ProblemWriter writer;
    private final RandomGenerator random;

    ApiProblems(ProblemWriter writer, RandomGenerator random) {
        this.writer = writer;
        this.random = random;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            if (!(failure instanceof AsyncRequestNotUsableException)) {
                response.resetBuffer();
                allow(failure, response);
                writer.write(problem(request, failure), response);
            }
        } catch (IOException gone) {
            LOG.debug("The caller left before the answer", gone);
        }
        return new ModelAndView();
    }

    private Problem problem(HttpServletRequest request, Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            case InvalidInput input ->
                Problem.of(ProblemKind.INVALID_REQUEST, input.field() + ": " + input.remedy())
                        .field(input.field(), input.remedy());
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "This address does not take " + method.getMethod() + ".");
            case HttpMediaTypeNotAcceptableException _ -> Problem.of(ProblemKind.NOT_ACCEPTABLE);
            case HttpMediaTypeNotSupportedException _ -> Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            case NoResourceFoundException _, NoHandlerFoundException _ ->
                Problem.of(ProblemKind.NOT_FOUND, "No call has this address; /api/openapi.json lists those there are.");
            case InvalidParameterException _ ->
                Problem.of(ProblemKind.MALFORMED_REQUEST, "The query is not properly percent-encoded.");
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransientDataAccessException _ ->
                Problem.of(ProblemKind.UNAVAILABLE).retryAfter(SOON);
            case Exception other
            when other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError() ->
                Problem.of(ProblemKind.MALFORMED_REQUEST);
            default -> bug(request, failure);
        };
    }

    private Problem bug(HttpServletRequest request, Exception failure) {
        String reference = HexFormat.of().toHexDigits(random.nextInt());
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return Problem.of(ProblemKind.INTERNAL_ERROR, "Reference " + reference + ".");
    }

    private static void allow(Exception failure, HttpServletResponse response) {
        if (failure instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedMethods() instanceof String[] supported) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", supported));
        }
    }
}
