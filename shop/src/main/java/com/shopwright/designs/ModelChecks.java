package com.shopwright.designs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopwright.configurator.Configurators;
import com.shopwright.configurator.Configurators.Outcome;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.model.ModelReader.Reading;

/** Reads and compiles models, each text once. */
final class ModelChecks {

    /** A compiled model takes kilobytes to a few megabytes; the ones used least are compiled anew when they are wanted. */
    private static final int KEPT = 200;

    private static final Cache<Key, ModelCheck> CHECKED =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(ModelText text, String language) {}

    private ModelChecks() {}

    static ModelCheck of(ModelText text, String language) {
        return CHECKED.get(new Key(text, language), ModelChecks::check);
    }

    private static ModelCheck check(Key key) {
        ModelText text = key.text();
        return switch (new ModelReader().read(text.file(), text.text(), text.translationFiles())) {
            case Reading.Faulty(var faults) -> new ModelCheck.Faulty(faults);
            case Reading.Read(var model) ->
                switch (Configurators.compile(model.in(key.language()))) {
                    case Outcome.Refused(var faults) -> new ModelCheck.Faulty(faults);
                    case Outcome.Compiled(var configurator) -> new ModelCheck.Sound(text, configurator);
                };
        };
    }
}
