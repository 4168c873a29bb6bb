package com.shopwright.configurator.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number, with the millimetres of its unit if it has one.
 *
 * @param article whether it was only an article: {@code a drawer}
 */
record Amount(BigDecimal number, Optional<BigDecimal> unit, boolean article) {

    Amount in(BigDecimal millimetres) {
        return new Amount(number, Optional.of(millimetres), article);
    }

    boolean whole() {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
