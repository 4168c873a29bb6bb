package com.shopwright.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets a member of staff in: a new session id and a new form token, so that nothing planted before is worth anything. */
@Component
class Door {

    private final AuthenticationManager authentication;
    private final SecurityContextRepository sessions;
    private final SessionAuthenticationStrategy fresh;

    Door(AuthenticationManager authentication, SecurityContextRepository sessions, CsrfTokenRepository tokens) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.fresh = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    boolean open(String account, String password, HttpServletRequest request, HttpServletResponse response) {
        try {
            Authentication staff =
                    authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
            fresh.onAuthentication(staff, request, response);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(staff);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            return true;
        } catch (AuthenticationException wrong) {
            return false;
        }
    }
}
