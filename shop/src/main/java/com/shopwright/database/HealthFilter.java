package com.shopwright.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it also has started and reaches its database. A
 * filter ahead of everything else, because sign-in, limits and sessions have no say in this.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HealthFilter extends OncePerRequestFilter {
    private final Database database;
    private final DataSource dataSource;
    private final ApplicationAvailability availability;

    HealthFilter(Database database, DataSource dataSource, ApplicationAvailability availability) {
        this.database = database;
        this.dataSource = dataSource;
        this.availability = availability;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getRequestURI()) {
            case "/health/live" -> answer(response, true);
            case "/health/ready" -> answer(response, ready());
            default -> chain.doFilter(request, response);
        }
    }

    private boolean ready() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && database.available()
                && databaseAnswers();
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void answer(HttpServletResponse response, boolean up) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        if (!up) {
            response.setHeader("Retry-After", "1");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().print(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
