package com.shopwright.configurator.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a YAML file that anybody may have written: whatever is in it, it costs little and ends in a field or a fault. */
final class Yaml {

    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_DEPTH = 30;

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd" + "\\x{10000}-\\x{10ffff}]");

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(MAX_CHARACTERS + 1)
            .build();

    private final Faults faults;
    private final String file;

    Yaml(Faults faults, String file) {
        this.faults = faults;
        this.file = file;
    }

    /** The file's root, or a fault. */
    Optional<Field> root(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return refused(
                    0, "The file has more than 1,000,000 characters.", "Split the product, or shorten its tables.");
        }
        var unprintable = UNPRINTABLE.matcher(text);
        if (unprintable.find()) {
            int line = 1
                    + (int) text.substring(0, unprintable.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return refused(
                    line, "There is a character that cannot be printed.", "Save the file as plain text in UTF-8.");
        }
        try {
            return shallow(text) ? composed(text) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(-1) + 1;
            return refused(line, "This is not YAML: " + e.getProblem() + ".", remedy(e.getProblem()));
        } catch (YamlEngineException e) {
            return refused(0, "This is not YAML: " + e.getMessage() + ".", "Save the file as plain text in UTF-8.");
        }
    }

    private Optional<Field> composed(String text) {
        Iterable<Node> documents = new Compose(SETTINGS).composeAllFromString(text);
        var iterator = documents.iterator();
        if (!iterator.hasNext()) {
            return refused(0, "The file is empty.", "Begin it with shopwright: 1.");
        }
        Node root = iterator.next();
        if (iterator.hasNext()) {
            return refused(0, "The file holds several documents.", "Leave out the line --- and what follows it.");
        }
        return Optional.of(Field.root(faults, file, root));
    }

    /**
     * Looks at the events before anything is built of them: nesting could exhaust the stack, and aliases can make a small
     * file stand for a huge one.
     */
    private boolean shallow(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> {
                    refused(line, "Aliases (*name) are not part of the language.", "Write the text out again.");
                    return false;
                }
                default -> {
                    // no nesting
                }
            }
            if (depth > MAX_DEPTH) {
                refused(line, "The file is nested too deeply.", "Close brackets, and check the indentation.");
                return false;
            }
        }
        return true;
    }

    private static String remedy(String problem) {
        if (problem.contains("TAB")) {
            return "Write spaces instead of the tab.";
        }
        return problem.contains("escape character")
                ? "Put single quotes around the text instead of double ones: in them \\ stands for itself."
                : "Check indentation, colons and brackets; put quotes around a text with : # [ ] { } or , in it.";
    }

    private Optional<Field> refused(int line, String problem, String remedy) {
        faults.add(new Fault(file, line, "", problem, remedy));
        return Optional.empty();
    }
}
