package com.shopwright.demo;

import com.shopwright.catalog.Slug;
import com.shopwright.designs.ModelCheck;
import com.shopwright.designs.ModelText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code models/*.yaml}: what is made to order, and {@code models/*.de.yaml} and the like, the translations beside it. */
final class ModelFiles {

    private static final String FOLDER = "models";
    private static final Pattern NAME = Pattern.compile(FOLDER + "/([^.]+)(?:\\.([a-z]{2,3}))?\\.yaml");

    private final SeedFolder folder;
    private final String language;

    ModelFiles(SeedFolder folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    /** By product, each sound by itself. */
    Map<Slug, ModelCheck.Sound> read() {
        List<Matcher> files =
                folder.names(FOLDER).stream().map(ModelFiles::named).toList();
        Map<Slug, ModelCheck.Sound> models = new LinkedHashMap<>();
        files.parallelStream()
                .filter(file -> file.group(2) == null)
                .map(file -> model(file, files))
                .toList()
                .forEach(model -> models.put(new Slug(model.model().product()), model));
        return models;
    }

    private ModelCheck.Sound model(Matcher file, List<Matcher> files) {
        ModelCheck.Sound model = sound(text(file, files));
        if (!model.model().product().equals(file.group(1))) {
            throw BrokenFile.of(file.group(), "product", "name the file after its product, or correct the name");
        }
        return model;
    }

    private static Matcher named(String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw BrokenFile.of(file, "the name", "call it PRODUCT.yaml or PRODUCT.LANGUAGE.yaml");
        }
        return name;
    }

    private ModelText text(Matcher file, List<Matcher> files) {
        Map<String, String> translations = new LinkedHashMap<>();
        for (Matcher other : files) {
            if (other.group(2) != null && other.group(1).equals(file.group(1))) {
                translations.put(other.group(2), folder.text(other.group()));
            }
        }
        return new ModelText(file.group(), folder.text(file.group()), translations);
    }

    private ModelCheck.Sound sound(ModelText text) {
        return switch (ModelCheck.of(text, language)) {
            case ModelCheck.Sound sound -> sound;
            case ModelCheck.Faulty(var faults) -> throw BrokenFile.of(faults);
        };
    }
}
