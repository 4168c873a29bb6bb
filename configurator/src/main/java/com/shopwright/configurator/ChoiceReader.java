package com.shopwright.configurator;

import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.Configurator.Reading;
import com.shopwright.configurator.model.Domain;
import com.shopwright.configurator.model.Option;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks choices that came from outside. */
final class ChoiceReader {

    /** A whole number as people write it: {@code 1430}, {@code 1430 mm}, {@code 1430.0}. */
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15})(?:\\.0+)?\\s*([a-zA-Z]*)");

    private static final int MAX_SHOWN = 60;

    private final Selections selections;

    ChoiceReader(Selections selections) {
        this.selections = selections;
    }

    Reading read(Map<String, String> values) {
        var choices = new LinkedHashMap<String, String>();
        List<Misfit> misfits = new ArrayList<>();
        values.forEach((option, value) -> read(option, value, choices, misfits));
        return misfits.isEmpty()
                ? new Reading.Understood(new Choices(choices))
                : new Reading.NotUnderstood(List.copyOf(misfits));
    }

    private void read(String option, String value, Map<String, String> choices, List<Misfit> misfits) {
        int number;
        try {
            number = selections.number(option);
        } catch (IllegalArgumentException e) {
            misfits.add(new Misfit(
                    shown(option), "There is no option " + shown(option) + ".", "Choose from " + names() + "."));
            return;
        }
        String tidy = tidy(selections.option(number), value);
        OptionalInt index = selections.domain(number).index(tidy);
        if (index.isPresent()) {
            choices.put(option, tidy.isEmpty() ? selections.domain(number).value(index.getAsInt()) : tidy);
        } else {
            misfits.add(misfit(number, tidy));
        }
    }

    private String names() {
        return java.util.stream.IntStream.range(0, selections.count())
                .mapToObj(selections::name)
                .collect(Collectors.joining(", "));
    }

    private static String tidy(Option option, String value) {
        return switch (option) {
            case Option.Text text -> Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
            case Option.Numeric numeric -> {
                Matcher matcher = NUMBER.matcher(value.strip());
                boolean plain = matcher.matches()
                        && (matcher.group(2).isEmpty() || matcher.group(2).equals(numeric.unit()));
                yield plain ? Long.toString(Long.parseLong(matcher.group(1))) : value.strip();
            }
            case Option.Choice choice -> value.strip();
            case Option.YesNo yesNo -> value.strip();
        };
    }

    private Misfit misfit(int number, String value) {
        Option option = selections.option(number);
        String problem =
                "%s cannot be %s.".formatted(option.wording().label(), value.isEmpty() ? "empty" : shown(value));
        return new Misfit(option.name(), problem, remedy(option, selections.domain(number), value));
    }

    private static String remedy(Option option, Domain domain, String value) {
        return switch (option) {
            case Option.Text text
            when value.equals(Selections.NONE) -> "The word none stands for nothing here; write it None.";
            case Option.Text text ->
                "Write %d to %d of the characters %s.".formatted(text.minLength(), text.maxLength(), text.characters());
            case Option.Numeric numeric ->
                "Choose %d to %d%s by %d%s."
                        .formatted(
                                numeric.min(),
                                numeric.max(),
                                numeric.unit().isEmpty() ? "" : " " + numeric.unit(),
                                numeric.step(),
                                nearest(numeric, value));
            case Option.Choice choice -> "Choose " + all(domain) + ".";
            case Option.YesNo yesNo -> "Choose " + all(domain) + ".";
        };
    }

    private static String nearest(Option.Numeric numeric, String value) {
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.matches()) {
            return "";
        }
        long wanted = Math.clamp(Long.parseLong(matcher.group(1)), numeric.min(), numeric.at(numeric.size() - 1));
        int below = (int) ((wanted - numeric.min()) / numeric.step());
        int above = Math.min(below + 1, numeric.size() - 1);
        boolean exact = numeric.at(below) == wanted || below == above;
        return exact
                ? ", like " + numeric.at(below)
                : ", like %d or %d".formatted(numeric.at(below), numeric.at(above));
    }

    private static String all(Domain domain) {
        return java.util.stream.IntStream.range(0, domain.size())
                .mapToObj(domain::value)
                .limit(40)
                .collect(Collectors.joining(", "));
    }

    /** What came from outside is repeated only in part. */
    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }
}
