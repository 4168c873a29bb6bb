package com.shopwright.database;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Requests that were under way when the database went: unavailable, not broken. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAdvice {
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void answerUnavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            OutageAnswer.write(request, response);
        }
    }
}
