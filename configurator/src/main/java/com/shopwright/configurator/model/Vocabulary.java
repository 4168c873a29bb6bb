package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that expressions of a model may use. */
final class Vocabulary {

    private final List<Declared> options;
    private final Map<String, Declared> byName;
    private final Map<String, LookupTable> tables;
    private final Map<String, Arithmetic> sizes;
    private final Set<String> values;

    Vocabulary(List<Declared> options, Map<String, LookupTable> tables) {
        this(options, tables, Map.of());
    }

    private Vocabulary(List<Declared> options, Map<String, LookupTable> tables, Map<String, Arithmetic> sizes) {
        this.options = List.copyOf(options);
        this.byName = options.stream().collect(Collectors.toMap(Declared::name, option -> option, (a, b) -> a));
        this.tables = Map.copyOf(tables);
        this.sizes = Map.copyOf(sizes);
        this.values =
                options.stream().flatMap(option -> option.valueNames().stream()).collect(Collectors.toSet());
    }

    /** With a size that shapes may name. */
    Vocabulary with(String size, Arithmetic number) {
        var more = new HashMap<>(sizes);
        more.put(size, number);
        return new Vocabulary(options, tables, more);
    }

    /** With something that is counted from 0, as an option behind the others. */
    Vocabulary counting(String name, int values) {
        var wording = new Option.Wording(name, name, "", List.of());
        var option = new Option.Numeric(wording, false, "", 0, values - 1L, 1, false, "");
        var numbers = new Numbering.Stepped(false, 0, 1, values);
        var more = new ArrayList<>(options);
        more.add(new Declared(options.size(), option, numbers));
        return new Vocabulary(more, tables, sizes);
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

    /** A size that shapes name. */
    Optional<Arithmetic> size(String name) {
        return Optional.ofNullable(sizes.get(name));
    }

    /** What stands for a number or value by itself. */
    List<String> names() {
        return Stream.concat(
                        options.stream().map(Declared::name),
                        sizes.keySet().stream().sorted())
                .toList();
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
