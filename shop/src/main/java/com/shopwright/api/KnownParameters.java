package com.shopwright.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that a call does not have: a misspelt filter that filters nothing is worse than an error. */
final class KnownParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() instanceof String query) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::of);
            List<FieldFault> unknown = Arrays.stream(query.split("&"))
                    .map(pair -> pair.split("=", 2)[0])
                    .filter(name -> !name.isEmpty() && !names.contains(name))
                    .map(name -> new FieldFault(name, remedy(names)))
                    .toList();
            if (!unknown.isEmpty()) {
                throw Problem.of(ProblemKind.UNKNOWN_FIELD, unknown.getFirst().field() + ": " + remedy(names) + ".")
                        .fields(unknown)
                        .refusal();
            }
        }
        return true;
    }

    private static String remedy(Set<String> names) {
        return names.isEmpty()
                ? "this call takes no query parameters"
                : "is not a parameter of this call; known here: " + String.join(", ", names);
    }

    private static Set<String> of(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                names.add(annotation.value());
            }
        }
        return names;
    }
}
