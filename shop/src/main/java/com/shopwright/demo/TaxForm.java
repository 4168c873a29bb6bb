package com.shopwright.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.TaxRate;
import java.math.BigDecimal;
import java.util.List;

/** {@code tax.yaml}: the rates of each country. */
record TaxForm(List<Rate> rates) {

    record Rate(String country, @JsonProperty("class") String taxClass, BigDecimal percent) {

        TaxRate taxRate() {
            return new TaxRate(new Country(country), TaxClasses.named("class", taxClass), percent);
        }
    }
}
