package com.shopwright.web;

import com.shopwright.kernel.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
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

    /** What was chosen stands in the address, so nothing is lost by waiting. */
    @ExceptionHandler(TooFast.class)
    void tooFast(TooFast refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String seconds = refusal.seconds() == 1 ? "a second" : refusal.seconds() + " seconds";
        request.setAttribute(
                ErrorPage.REMEDY,
                "There were very many requests from your connection in a short time. Wait " + seconds
                        + ", then reload the page: nothing you have chosen is lost.");
        response.setHeader("Retry-After", Long.toString(refusal.seconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** The database gave up on a wait or a conflict that was already tried again; an outage is answered elsewhere. */
    @ExceptionHandler(TransientDataAccessException.class)
    void databaseIsBusy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "3");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
