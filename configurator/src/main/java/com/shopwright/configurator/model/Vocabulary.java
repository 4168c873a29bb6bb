package com.shopwright.configurator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that expressions of a model may use. */
final class Vocabulary {

    private final List<Declared> options;
    private final Map<String, Declared> byName;
    private final Map<String, LookupTable> tables;
    private final Set<String> values;

    Vocabulary(List<Declared> options, Map<String, LookupTable> tables) {
        this.options = List.copyOf(options);
        this.byName = options.stream().collect(Collectors.toMap(Declared::name, option -> option, (a, b) -> a));
        this.tables = Map.copyOf(tables);
        this.values =
                options.stream().flatMap(option -> option.valueNames().stream()).collect(Collectors.toSet());
    }

    List<Declared> options() {
        return options;
    }

    /** The options as buyers see them. */
    List<Option> offered() {
        return options.stream().map(Declared::option).toList();
    }

    /** How many values each option has. */
    int[] sizes() {
        return options.stream().mapToInt(option -> option.values().size()).toArray();
    }

    List<String> optionNames() {
        return options.stream().map(Declared::name).toList();
    }

    Optional<Declared> option(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<LookupTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    Set<String> tableNames() {
        return tables.keySet();
    }

    boolean isValue(String name) {
        return values.contains(name);
    }

    /** The first option that has a value of that name. */
    Optional<Declared> optionWith(String value) {
        return options.stream()
                .filter(option -> option.valueNames().contains(value))
                .findFirst();
    }
}
