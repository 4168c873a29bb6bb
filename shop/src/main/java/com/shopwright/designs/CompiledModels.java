package com.shopwright.designs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Configurator;
import com.shopwright.kernel.ShopSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Models, compiled. Those that products are sold by are compiled beside the start, so that neither the start nor the
 * first buyer waits for them; older ones when somebody opens a design that was made on one.
 */
@Component
class CompiledModels {

    /** A compiled model takes kilobytes to a few megabytes; the ones used least are compiled anew when they are wanted. */
    private static final int KEPT = 200;

    private final ModelRows rows;
    private final String language;
    private final Cache<ModelVersion, Optional<Configurator>> compiled =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    CompiledModels(ModelRows rows, ShopSettings settings) {
        this.rows = rows;
        this.language = settings.language();
    }

    /** What the product is sold by; empty if it is not made to order. */
    Optional<Configurator> current(Slug product) {
        return Optional.ofNullable(current(Set.of(product)).get(product));
    }

    Map<Slug, Configurator> current(Set<Slug> products) {
        return rows.newest(products).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        newest -> compiled(new ModelVersion(newest.getKey(), newest.getValue()))
                                .orElseThrow()));
    }

    /** Empty if the shop never had that version. */
    Optional<Configurator> compiled(ModelVersion version) {
        Optional<Configurator> found = compiled.get(version, this::compile);
        if (found.isEmpty()) {
            compiled.invalidate(version); // it may be published later
        }
        return found;
    }

    void put(ModelVersion version, Configurator configurator) {
        compiled.put(version, Optional.of(configurator));
    }

    /** Only what was sound is stored, so one that is not any more is a bug in the configurator. */
    private Optional<Configurator> compile(ModelVersion version) {
        return rows.find(version).map(text -> switch (ModelCheck.of(text, language)) {
            case ModelCheck.Sound sound -> sound.configurator();
            case ModelCheck.Faulty faulty ->
                throw new IllegalStateException(version + " is stored and not sound: " + faulty.faults());
        });
    }

    /** Compiles what is sold now. */
    void compileNewest() {
        rows.newest().forEach((product, version) -> compiled(new ModelVersion(product, version)));
    }
}
