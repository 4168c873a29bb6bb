package com.shopwright.configurator;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo's products, compiled once. */
public final class DemoModels {

    public static final List<String> NAMES = List.of(
            "birk-wardrobe",
            "drift-bed",
            "gate-house-sign",
            "holm-dining-table",
            "plover-lamp",
            "skerry-desk",
            "terrace-shelf",
            "wren-chair");

    private static final Map<String, Configurator> COMPILED = new ConcurrentHashMap<>();

    private DemoModels() {}

    public static Configurator configurator(String name) {
        return COMPILED.computeIfAbsent(
                name,
                model -> compiled(read(
                        model + ".yaml",
                        text("/demo/models/" + model + ".yaml"),
                        Map.of(model + ".de.yaml", text("/demo/models/" + model + ".de.yaml")))));
    }

    /** A configurator of a model written in a test. */
    public static Configurator of(String text) {
        return compiled(read("model.yaml", text, Map.of()));
    }

    private static Model read(String name, String text, Map<String, String> translations) {
        return switch (new ModelReader().read(name, text, translations)) {
            case ModelReader.Reading.Read(Model model) -> model;
            case ModelReader.Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Configurator compiled(Model model) {
        return switch (Configurators.compile(model)) {
            case Configurators.Outcome.Compiled(Configurator configurator) -> configurator;
            case Configurators.Outcome.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    public static String text(String resource) {
        try (InputStream file = DemoModels.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new AssertionError(resource + " is not there.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
