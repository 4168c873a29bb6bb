package com.shopwright.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Says who enters the back office: the backoffice room's bean adds form sign-in, sign-out and throttling to the chain. */
@FunctionalInterface
public interface OfficeSecurity {
    /** The sign-in page; the one path below {@code /office} that is open to everybody. */
    String SIGN_IN = "/office/sign-in";

    void apply(HttpSecurity http);
}
