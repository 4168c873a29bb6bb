package com.shopwright.api;

import com.shopwright.web.ApiSecurity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets whoever brings the owner's key call {@code /api/v1/admin}, and refuses everybody else with a problem. */
@Component
class OwnerSecurity implements ApiSecurity {
    private static final String BEARER = "Bearer ";

    private final OwnerKey key;
    private final ProblemWriter writer;

    OwnerSecurity(OwnerKey key, ProblemWriter writer) {
        this.key = key;
        this.writer = writer;
    }

    @Override
    public void apply(HttpSecurity http) {
        http.addFilterBefore(new BearerFilter(), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint((_, response, _) -> refuse(response))
                        .accessDeniedHandler((_, response, _) -> refuse(response)));
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"owner\"");
        writer.write(
                Problem.of(ProblemKind.UNAUTHORISED)
                        .field(HttpHeaders.AUTHORIZATION, "send Bearer and the content of owner.key"),
                response);
    }

    /** Not a bean: a filter bean would run for every request, outside the security chain. */
    private final class BearerFilter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (header != null
                    && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    && key.matches(header.substring(BEARER.length()).strip())) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "owner", null, AuthorityUtils.createAuthorityList(OWNER)));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        }
    }
}
