package com.shopwright.partners.stripe;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One write to the store and what asked for it, as events tell it.
 *
 * @param request id of the API request; empty where the buyer or time did it
 */
record Work(JdbcClient db, Optional<String> request, Optional<String> key) {
    static Work byItself(JdbcClient db) {
        return new Work(db, Optional.empty(), Optional.empty());
    }
}
