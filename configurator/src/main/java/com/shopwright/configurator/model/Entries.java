package com.shopwright.configurator.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping in a file: fields by key, in the order written. */
final class Entries {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Field self;
    private final Map<String, Field> fields;

    private Entries(Field self, Map<String, Field> fields) {
        this.self = self;
        this.fields = fields;
    }

    /** @param remedy what to write instead of what is no mapping */
    static Optional<Entries> of(Field field, String remedy) {
        if (!(field.node() instanceof MappingNode mapping)) {
            field.fault("Keys with values are needed here.", remedy);
            return Optional.empty();
        }
        if (!field.untagged()) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, Field>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = Field.lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                field.child("?", line, tuple.getKeyNode()).fault("A key must be a plain word.", "Write key: value.");
                continue;
            }
            Field child = field.child(key.getValue(), line, tuple.getValueNode());
            Field first = fields.putIfAbsent(key.getValue(), child);
            if (first != null) {
                child.fault(
                        "The key is here a second time; the first is in line " + first.line() + ".",
                        "Leave one of them out.");
            }
        }
        return Optional.of(new Entries(field, fields));
    }

    Field self() {
        return self;
    }

    Collection<Map.Entry<String, Field>> all() {
        return fields.entrySet();
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Optional<Field> optional(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    Optional<Field> required(String key, String remedy) {
        Optional<Field> field = optional(key);
        if (field.isEmpty()) {
            self.fault("\"" + key + "\" is missing.", remedy);
        }
        return field;
    }

    /** The one key of {@code keys} that is there; a fault if there are none or several. */
    Optional<String> one(List<String> keys) {
        List<String> present = keys.stream().filter(this::has).toList();
        if (present.size() != 1) {
            self.fault(
                    present.isEmpty()
                            ? "One of " + Nearest.either(keys) + " is missing."
                            : "Only one of " + Nearest.either(keys) + " may be here.",
                    present.isEmpty() ? "Write exactly one of them." : "Keep one and leave the others out.");
            return Optional.empty();
        }
        return Optional.of(present.getFirst());
    }

    private boolean inBraces() {
        return self.node() instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
    }

    void only(List<String> known) {
        fields.forEach((key, field) -> {
            if (!known.contains(key) && field.blank() && inBraces()) {
                field.fault(
                        "\"" + key + "\" is cut off by a comma.",
                        DIGITS.matcher(key).matches()
                                ? "Write decimals with a point, like 1.5."
                                : "Inside { } put quotes around a text or expression with a comma in it.");
            } else if (!known.contains(key)) {
                field.fault("There is no field \"" + key + "\" here.", Nearest.remedy(key, known, "fields"));
            }
        });
    }
}
