package com.shopwright.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A folder of YAML files, on the class path or on disk; an unknown or missing field is refused. */
final class SeedFolder {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final String location;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /** @param location with a slash at its end, for instance {@code classpath:demo/} */
    SeedFolder(String location) {
        this.location = location;
    }

    <F> F read(String file, Class<F> form) {
        return read(resources.getResource(location + file), file, form);
    }

    /** A file as it stands. */
    String text(String file) {
        try {
            return resources.getResource(location + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** The names of the files in a folder below this one, in alphabetical order; none if there is no such folder. */
    List<String> names(String folder) {
        try {
            return Arrays.stream(resources.getResources(location + folder + "/*.yaml"))
                    .map(file -> folder + "/" + file.getFilename())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + location + folder, unreadable);
        }
    }

    private static <F> F read(Resource resource, String file, Class<F> form) {
        if (!resource.exists()) {
            throw BrokenFile.of(file, "the whole", "it is not there; put it back");
        }
        try (InputStream in = resource.getInputStream()) {
            return YAML.readValue(in, form);
        } catch (JacksonException unreadable) {
            throw BrokenFile.of(file, unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
