package com.shopwright.web;

import static org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;

/** The headers of every answer, whichever chain it went through. */
@Component
class SecurityHeaders {
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), accelerometer=(), gyroscope=()";

    private final ContentPolicy policy;
    private final Cookies cookies;

    SecurityHeaders(ContentPolicy policy, Cookies cookies) {
        this.policy = policy;
        this.cookies = cookies;
    }

    void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(policy)
                .frameOptions(frame -> frame.deny())
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(cookies::https))
                .crossOriginOpenerPolicy(opener -> opener.policy(SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES));
    }
}
