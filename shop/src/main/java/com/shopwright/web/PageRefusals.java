package com.shopwright.web;

import com.shopwright.kernel.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what a page's controller may throw into an error page; the API has its own, ahead of this one. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageRefusals {
    /** A form's own fields are checked by its controller, so what is left is an address nobody was given. */
    @ExceptionHandler(InvalidInput.class)
    void notAnAddressOfOurs(InvalidInput input, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** The database gave up on a wait or a conflict that was already tried again; an outage is answered elsewhere. */
    @ExceptionHandler(TransientDataAccessException.class)
    void databaseIsBusy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "3");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
