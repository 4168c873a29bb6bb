package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.model.ModelReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Models for tests. */
final class Examples {

    private Examples() {}

    static String text(String name) {
        try (InputStream file = Examples.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model with these lines under {@code options}; sections can be added behind it. */
    static String minimal(String options) {
        return """
                shopwright: 1
                product: sample
                version: 1
                currency: EUR
                title: Sample
                price: {base: 10.00}
                options:
                """ + options;
    }

    static Model diningTable() {
        return read(text("dining-table.yaml"));
    }

    static Model read(String text) {
        return switch (new ModelReader().read("model.yaml", text, Map.of())) {
            case Reading.Read(Model model) -> model;
            case Reading.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    static List<Fault> faults(String text) {
        return switch (new ModelReader().read("model.yaml", text, Map.of())) {
            case Reading.Read(Model model) -> List.of();
            case Reading.Faulty(List<Fault> faults) -> faults;
        };
    }
}
