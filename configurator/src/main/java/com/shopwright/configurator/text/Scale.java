package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The values of a choice of sizes by their millimetres: {@code l200: {label: 200 cm}}. */
record Scale(TreeMap<Long, String> values) {

    /** The sizes among the values of a choice; empty when fewer than two of them are sizes. */
    static Optional<Scale> of(Option.Choice choice, Language language) {
        var values = new TreeMap<Long, String>();
        for (Option.Value value : choice.values()) {
            Stream.concat(Stream.of(value.wording().label()), value.wording().synonyms().stream())
                    .flatMap(words -> length(words, language).stream())
                    .forEach(length -> values.putIfAbsent(length, value.name()));
        }
        return values.size() < 2 ? Optional.empty() : Optional.of(new Scale(values));
    }

    /** The millimetres, if the words are a length and nothing else. */
    static Optional<Long> length(String words, Language language) {
        List<WordToken> tokens = Tokens.of(words);
        return new Amounts(language, tokens)
                .at(0)
                .filter(run -> run.end() == tokens.size() && run.amounts().size() == 1)
                .map(run -> run.amounts().getFirst())
                .flatMap(amount ->
                        amount.unit().map(unit -> round(amount.number().multiply(unit))));
    }

    static long round(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The value nearest to a size; of two as near, the smaller. */
    String nearest(long millimetres) {
        return values.entrySet().stream()
                .min(Comparator.comparingLong(entry -> Math.abs(entry.getKey() - millimetres)))
                .map(Map.Entry::getValue)
                .orElseThrow();
    }
}
