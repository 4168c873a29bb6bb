package com.shopwright.partners.wire;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Minor units as people read them. */
public final class Amounts {
    private Amounts() {}

    /** Like {@code €1,234.50}; the number of decimals is the currency's. */
    public static String text(long minorUnits, String code) {
        Currency currency = Currency.getInstance(code);
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(minorUnits, digits));
    }
}
