package com.shopwright.configurator.check;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds model files and the translations beside them. */
final class ModelFiles {

    private static final Pattern TRANSLATION = Pattern.compile("(.+)\\.[a-z]{2,3}\\.yaml");

    private ModelFiles() {}

    /**
     * @param name as the caller wrote it
     * @param translations texts by the names of their files
     */
    record Source(String name, String text, Map<String, String> translations) {}

    /** A translation whose model stands beside it is read with that, so that {@code models/*.yaml} may be asked for. */
    static List<Source> of(List<String> names) {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            Matcher translation = TRANSLATION.matcher(name);
            String model = translation.matches() ? translation.group(1) + ".yaml" : name;
            boolean known = sources.stream().anyMatch(source -> source.name().equals(model));
            if (!translation.matches() || !Files.isRegularFile(Path.of(model))) {
                sources.add(new Source(name, text(Path.of(name)), translations(Path.of(name))));
            } else if (!names.contains(model) && !known) {
                sources.add(new Source(model, text(Path.of(model)), translations(Path.of(model))));
            }
        }
        return sources;
    }

    private static Map<String, String> translations(Path model) {
        String file = model.getFileName().toString();
        if (!file.endsWith(".yaml")) {
            return Map.of();
        }
        String stem = file.substring(0, file.length() - ".yaml".length());
        Map<String, String> translations = new TreeMap<>();
        Path folder = model.toAbsolutePath().getParent();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path other : beside) {
                Matcher name = TRANSLATION.matcher(other.getFileName().toString());
                if (name.matches() && name.group(1).equals(stem)) {
                    translations.put(model.resolveSibling(other.getFileName()).toString(), text(other));
                }
            }
        } catch (IOException unreadable) {
            throw new Unreadable("The folder of " + model + " cannot be listed. Give yourself the right to read it.");
        }
        return translations;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new Unreadable(file + " is not a text in UTF-8. Save it as one.");
        } catch (IOException unreadable) {
            throw new Unreadable("There is no file " + file + " that can be read. Check the name.");
        }
    }
}
