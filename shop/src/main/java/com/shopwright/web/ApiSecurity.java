package com.shopwright.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Says who calls the API: the api room's bean adds the owner's bearer key and the shape of refusals to the chain. */
@FunctionalInterface
public interface ApiSecurity {
    /** The authority that {@code /api/v1/admin} and {@code /office} ask for. */
    String OWNER = "ROLE_OWNER";

    void apply(HttpSecurity http);
}
