package com.shopwright.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws every error a browser meets. */
@Component
class ErrorPages implements ErrorViewResolver {
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ErrorPage page = ErrorPage.of(status);
        if (request.getAttribute(ErrorPage.REMEDY) instanceof String better) {
            page = page.withRemedy(better);
        }
        return new ModelAndView("layout/error", Map.of("page", page), status);
    }
}
