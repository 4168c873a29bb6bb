package com.shopwright.pricing;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.InvalidInput;
import java.math.BigDecimal;

/** A country's rate for one class, in percent of the net price: 19, 5.5. */
public record TaxRate(Country country, TaxClass taxClass, BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TaxRate {
        percent = percent.stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || percent.scale() > 3) {
            throw new InvalidInput("percent", "a tax rate is 0 to 100 percent with at most three decimals");
        }
        percent = percent.setScale(Math.max(0, percent.scale()));
    }
}
