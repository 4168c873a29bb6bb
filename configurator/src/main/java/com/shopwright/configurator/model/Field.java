package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a file, with where it stands. Reading it as something it is not adds a fault and answers nothing, so that
 * the reader goes on and finds the next fault.
 *
 * @param path like {@code options.width.step}; the items of a list are counted from 1
 * @param line 1-based
 */
record Field(Faults faults, String file, String path, int line, Node node) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);
    private static final int MAX_TEXT = 2_000;

    static Field root(Faults faults, String file, Node node) {
        return new Field(faults, file, "", lineOf(node), node);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    Field child(String key, int line, Node value) {
        return new Field(faults, file, path.isEmpty() ? key : path + "." + key, line, value);
    }

    void fault(String problem, String remedy) {
        faults.add(new Fault(file, line, path, problem, remedy));
    }

    /** Whether nothing is written behind the colon. */
    boolean blank() {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    boolean isScalar() {
        return node instanceof ScalarNode && !blank();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is written without quotes. */
    boolean plain() {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    /** One line of text, trimmed. */
    Optional<String> text() {
        if (blank()) {
            fault("This is empty.", "Write something, or leave the field out.");
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            fault("A text is needed here, not a list or mapping.", "Write it on one line, in quotes if need be.");
            return Optional.empty();
        }
        if (!untagged()) {
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.length() > MAX_TEXT) {
            fault("The text is longer than 2,000 characters.", "Shorten it.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that people read. */
    Optional<String> label() {
        Optional<String> text = text();
        if (text.isPresent() && text.get().isEmpty()) {
            fault("This is empty.", "Write what the buyer reads.");
            return Optional.empty();
        }
        return text.map(label -> label.replaceAll("\\s+", " "));
    }

    /** A text of a certain form. */
    Optional<String> matching(Pattern pattern, String remedy) {
        Optional<String> text = text();
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            fault("\"" + text.get() + "\" does not have the right form.", remedy);
            return Optional.empty();
        }
        return text;
    }

    /** A whole number. */
    OptionalLong whole(long min, long max) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        long number = WHOLE.matcher(text.get()).matches() ? Long.parseLong(text.get()) : Long.MIN_VALUE;
        if (number < min || number > max) {
            fault(
                    "\"" + text.get() + "\" is not a whole number from " + min + " to " + max + ".",
                    "Write such a number, without a unit.");
            return OptionalLong.empty();
        }
        return OptionalLong.of(number);
    }

    /** The items of a list with at least one. */
    List<Field> items() {
        if (!(node instanceof SequenceNode sequence)) {
            fault("A list is needed here.", "Write [a, b], or a line with a dash for each item.");
            return List.of();
        }
        if (!untagged()) {
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            fault("The list is empty.", "Write at least one item, or leave the field out.");
        }
        var items = new ArrayList<Field>();
        for (Node item : sequence.getValue()) {
            items.add(child(String.valueOf(items.size() + 1), lineOf(item), item));
        }
        return items;
    }

    /** A mapping with keys that the model's author chooses. */
    Optional<Entries> entries() {
        return Entries.of(this, "Write lines like key: value, indented, or {}.");
    }

    /** A mapping that may have the given keys and no others. */
    Optional<Entries> entries(List<String> known) {
        Optional<Entries> entries = Entries.of(
                this,
                "Write lines like " + known.getFirst() + ": value, indented. The fields are: "
                        + String.join(", ", known) + ".");
        entries.ifPresent(found -> found.only(known));
        return entries;
    }

    /** Whether it carries no tag of its own; else a fault. */
    boolean untagged() {
        boolean untagged = TAGS.contains(node.getTag());
        if (!untagged) {
            fault("Tags (" + node.getTag().getValue() + ") are not part of the language.", "Leave out the tag.");
        }
        return untagged;
    }
}
