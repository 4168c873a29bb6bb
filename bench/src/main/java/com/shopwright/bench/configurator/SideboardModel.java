package com.shopwright.bench.configurator;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** {@code sideboard.yaml} by way of the product's own model language. */
final class SideboardModel {

    private static final String FILE = "sideboard.yaml";

    private SideboardModel() {}

    static Instance read() {
        ModelReader.Reading reading = new ModelReader().read(FILE, text());
        return switch (reading) {
            case ModelReader.Reading.Read(Model model) -> instance(model);
            case ModelReader.Reading.Faulty faulty ->
                throw new IllegalStateException("The stress model has faults: " + faulty.faults());
        };
    }

    private static Instance instance(Model model) {
        List<List<String>> values = IntStream.range(0, model.options().size())
                .mapToObj(model::domain)
                .map(domain -> IntStream.range(0, domain.size())
                        .mapToObj(domain::value)
                        .toList())
                .toList();
        return new Instance(FILE, model.network(), values);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(SideboardModel.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
