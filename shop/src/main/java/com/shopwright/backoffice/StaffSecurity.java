package com.shopwright.backoffice;

import com.shopwright.web.OfficeSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** How staff come in and go out. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Hashes something for unknown accounts too, so that the time an answer takes tells nothing. */
    @Bean
    AuthenticationManager staffAuthentication(Staff staff, PasswordEncoder encoder) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(staff);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(staff);
        return new ProviderManager(passwords);
    }

    @Bean
    SecurityContextRepository staffSessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** No request is saved for strangers: that would give each of them a session. Their address comes along instead. */
    @Bean
    OfficeSecurity officeSecurity(SecurityContextRepository sessions) {
        return http -> http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new ToSignIn()))
                .logout(out -> out.logoutUrl("/office/sign-out").logoutSuccessUrl(OfficeSecurity.SIGN_IN + "?out"));
    }
}
