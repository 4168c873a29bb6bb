package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ModelReader.Reading.Faulty;
import com.shopwright.configurator.model.ModelReader.Reading.Read;
import java.util.List;
import java.util.Map;

/**
 * Reads model files. Whatever they hold, the answer is a model or what is wrong with it; nothing is thrown.
 */
public final class ModelReader {

    /** Relations with more combinations are split: below, listing them is cheaper than what splitting adds. */
    private static final double SPLIT_ABOVE = 2_000_000;

    private final double splitAbove;

    public ModelReader() {
        this(SPLIT_ABOVE);
    }

    /** For tests that want everything split. */
    ModelReader(double splitAbove) {
        this.splitAbove = splitAbove;
    }

    /** What reading came to. */
    public sealed interface Reading {

        record Read(Model model) implements Reading {}

        /** At least one fault, file by file from top to bottom. */
        record Faulty(List<Fault> faults) implements Reading {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Reads a model without translations.
     *
     * @param fileName what faults call it
     * @param text the whole file
     */
    public Reading read(String fileName, String text) {
        return read(fileName, text, Map.of());
    }

    /**
     * Reads a model and the translations beside it.
     *
     * @param fileName what faults call it
     * @param text the whole file
     * @param translations the text of each {@code product.language.yaml} by its name
     */
    public Reading read(String fileName, String text, Map<String, String> translations) {
        var faults = new Faults();
        return new Yaml(faults, fileName)
                .root(text)
                .flatMap(root -> new Sections(faults, root).draft())
                .flatMap(draft -> new Assembly(faults, splitAbove).model(draft, translations))
                .<Reading>map(Read::new)
                .orElseGet(() -> new Faulty(faults.sorted()));
    }
}
