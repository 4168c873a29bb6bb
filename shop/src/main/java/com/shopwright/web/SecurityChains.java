package com.shopwright.web;

import static org.springframework.security.config.http.SessionCreationPolicy.IF_REQUIRED;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;

/** Who may do what, by path: machines, staff, and everybody. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    private final SecurityHeaders headers;
    private final CsrfCookie csrf;

    SecurityChains(SecurityHeaders headers, CsrfCookie csrf) {
        this.headers = headers;
        this.csrf = csrf;
    }

    /** The request as a whole is observed; each filter by itself would cost more than all of them do. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Machines bring no cookies, so there is no session to ride on and nothing for a form token to guard. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ObjectProvider<ApiSecurity> api) {
        http.securityMatcher("/api/**", "/hooks/**", "/health/**")
                .headers(headers::apply)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(request -> request.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/admin/**")
                        .hasAuthority(ApiSecurity.OWNER)
                        .anyRequest()
                        .permitAll());
        api.forEach(room -> room.apply(http));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staff(HttpSecurity http, ObjectProvider<OfficeSecurity> office, Cookies cookies) {
        http.securityMatcher("/office", "/office/**")
                .headers(headers::apply)
                .csrf(token -> token.csrfTokenRepository(csrf))
                .sessionManagement(session -> session.sessionCreationPolicy(IF_REQUIRED))
                .addFilterBefore(new StaffNeedsPrivacy(cookies), CsrfFilter.class)
                .authorizeHttpRequests(request -> request.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OfficeSecurity.SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(ApiSecurity.OWNER));
        office.forEach(room -> room.apply(http));
        return http.build();
    }

    /** Guests need no session: their cart and their form token are cookies. */
    @Bean
    @Order(3)
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.headers(headers::apply)
                .csrf(token -> token.csrfTokenRepository(csrf))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(request -> request.anyRequest().permitAll())
                .build();
    }
}
