package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ProductModel.Header;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a file says about itself. */
final class HeaderReader {

    private static final String LANGUAGE_VERSION = "1";
    private static final int MAX_VERSION = 1_000_000;

    private HeaderReader() {}

    static Optional<Header> read(Entries entries) {
        Optional<String> language = entries.required("shopwright", "Begin the file with shopwright: 1.")
                .flatMap(HeaderReader::language);
        Optional<String> product = entries.required("product", "Write product: and its slug in the catalogue.")
                .flatMap(Names::slug);
        OptionalLong version = whole(entries, "version", "Write version: 1 for the first.", MAX_VERSION);
        Optional<Currency> currency = entries.required("currency", "Write currency: EUR, or another code.")
                .flatMap(HeaderReader::currency);
        Optional<String> title = entries.required("title", "Write title: and what the buyer reads.")
                .flatMap(Field::label);
        return language.isEmpty() || product.isEmpty() || version.isEmpty() || currency.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Header(
                        product.get(),
                        (int) version.getAsLong(),
                        currency.get().getCurrencyCode(),
                        currency.get().getDefaultFractionDigits(),
                        title.get()));
    }

    private static Optional<String> language(Field field) {
        Optional<String> version = field.text();
        if (version.isPresent() && !version.get().equals(LANGUAGE_VERSION)) {
            field.fault("There is no version \"" + version.get() + "\" of the model language.", "Write shopwright: 1.");
            return Optional.empty();
        }
        return version;
    }

    private static OptionalLong whole(Entries entries, String key, String remedy, long most) {
        return entries.required(key, remedy).map(field -> field.whole(1, most)).orElse(OptionalLong.empty());
    }

    private static Optional<Currency> currency(Field field) {
        Optional<String> code = field.text();
        Optional<Currency> currency = code.flatMap(text -> Currency.availableCurrencies()
                .filter(known -> known.getCurrencyCode().equals(text) && known.getDefaultFractionDigits() >= 0)
                .findFirst());
        if (code.isPresent() && currency.isEmpty()) {
            field.fault("There is no currency \"" + code.get() + "\".", "Write an ISO 4217 code like EUR.");
        }
        return currency;
    }
}
