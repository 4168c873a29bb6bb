package com.shopwright.configurator.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The SKUs of a shop's {@code components.yaml}. */
final class SkuList {

    private SkuList() {}

    static Set<String> read(String file) {
        try {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(ModelFiles.text(Path.of(file)));
            if (root instanceof Map<?, ?> map && map.get("components") instanceof List<?> components) {
                return components.stream()
                        .map(component -> component instanceof Map<?, ?> one ? one.get("sku") : component)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.toSet());
            }
        } catch (YamlEngineException broken) {
            throw new Unreadable(file + " is not YAML: " + broken.getMessage());
        }
        throw new Unreadable(file + " has no list of components. Write them as in the demo's components.yaml.");
    }
}
