package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Option.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/** Reads what is special about a text option. */
final class TextReader {

    private static final int MAX_LENGTH = 2_000;

    /** Only what stands between the brackets of a character class: nothing that could end or nest it. */
    private static final Pattern CLASS_BODY =
            Pattern.compile("(?!\\^)([^\\[\\]\\\\&]++|&(?!&)|\\\\.)+", Pattern.DOTALL);

    private static final int LAST_CHARACTER = 0xffff;

    private final int variable;
    private final Entries entries;

    TextReader(int variable, Entries entries) {
        this.variable = variable;
        this.entries = entries;
    }

    Optional<Declared> read(Wording wording, Field field) {
        Optional<Entries> found = field.entries(List.of("min", "max", "characters"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Entries text = found.get();
        OptionalLong min = text.optional("min").map(f -> f.whole(0, MAX_LENGTH)).orElse(OptionalLong.of(0));
        OptionalLong max = text.required("max", "Write max: and how many characters fit.")
                .map(f -> f.whole(1, MAX_LENGTH))
                .orElse(OptionalLong.empty());
        Optional<String> characters = text.required("characters", "Write the allowed ones, like \"A-Za-z0-9 .-\".")
                .flatMap(TextReader::characters);
        if (min.isEmpty() || max.isEmpty() || characters.isEmpty()) {
            return Optional.empty();
        }
        if (max.getAsLong() < min.getAsLong()) {
            field.fault("max is below min.", "Swap them, or correct one.");
            return Optional.empty();
        }
        return declared(wording, (int) min.getAsLong(), (int) max.getAsLong(), characters.get());
    }

    private Optional<Declared> declared(Wording wording, int min, int max, String characters) {
        boolean conditional = entries.has("when") || min == 0;
        Pattern allowed = Pattern.compile("[" + characters + "]+");
        var lengths = new Numbering.Lengths(
                conditional, Math.max(1, min), max, allowed, letter(allowed).orElseThrow());
        return OptionReader.preset(entries, lengths)
                .map(preset -> new Declared(
                        variable, new Option.Text(wording, conditional, preset, min, max, characters), lengths));
    }

    private static Optional<String> characters(Field field) {
        Optional<String> body = field.matching(
                CLASS_BODY,
                "Write characters and ranges, like \"A-Za-z0-9 .-\". For brackets write \\[ and \\], all in single quotes.");
        if (body.isEmpty()) {
            return body;
        }
        try {
            if (letter(Pattern.compile("[" + body.get() + "]+")).isPresent()) {
                return body;
            }
            field.fault("No character is allowed.", "Write characters and ranges, like \"A-Za-z0-9 .-\".");
        } catch (PatternSyntaxException e) {
            field.fault(
                    "These characters cannot be read: " + e.getDescription() + ".",
                    "Write ranges upwards, like a-z, and a minus sign last.");
        }
        return Optional.empty();
    }

    /** An allowed character, a letter if there is one. */
    private static Optional<String> letter(Pattern allowed) {
        return IntStream.concat(
                        IntStream.concat(IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('a', 'z')),
                        IntStream.rangeClosed(' ', LAST_CHARACTER))
                .mapToObj(Character::toString)
                .filter(character -> allowed.matcher(character).matches())
                .findFirst();
    }
}
