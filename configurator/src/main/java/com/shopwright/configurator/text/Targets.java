package com.shopwright.configurator.text;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Offer;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the value of an option that comes nearest to what is wanted, whatever else is wished. */
final class Targets {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    static final String NONE = "none";

    private final Configurator configurator;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Targets(Configurator configurator, Language language) {
        this.configurator = configurator;
        Map<String, List<Offer>> offers =
                configurator.answer(Choices.NONE, Supply.UNLIMITED).offers();
        for (Option option : configurator.model().options()) {
            options.put(option.name(), option);
            values.put(
                    option.name(),
                    offers.getOrDefault(option.name(), List.of()).stream()
                            .map(Offer::value)
                            .toList());
            if (option instanceof Option.Choice choice) {
                Scale.of(choice, language).ifPresent(scale -> scales.put(option.name(), scale));
            }
        }
    }

    Option option(String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The model has no option " + name + "."));
    }

    /** The value itself, or the nearest to a number; empty when the option has none like it. */
    Optional<String> nearest(String option, Want want) {
        return switch (want) {
            case Want.Value(String value) -> valid(option, value);
            case Want.Number(long amount) -> nearest(option, amount);
            case Want.Some() -> some(option(option));
            case Want.Not not -> Optional.empty();
            case Want.Sized sized -> Optional.empty();
        };
    }

    private Optional<String> valid(String option, String value) {
        return switch (configurator.read(Map.of(option, value))) {
            case Configurator.Reading.Understood(Choices choices) ->
                choices.of(option).filter(tidy -> option(option) instanceof Option.Text || possible(option, tidy));
            case Configurator.Reading.NotUnderstood misfits -> Optional.empty();
        };
    }

    private boolean possible(String option, String value) {
        return values.getOrDefault(option, List.of()).contains(value);
    }

    private Optional<String> nearest(String option, long amount) {
        Scale scale = scales.get(option);
        if (scale != null) {
            return Optional.of(scale.nearest(amount)).filter(value -> possible(option, value));
        }
        return numbers(option)
                .min(Comparator.comparingLong(number -> Math.abs(number - amount)))
                .map(String::valueOf);
    }

    private Stream<Long> numbers(String option) {
        return values.getOrDefault(option, List.of()).stream()
                .filter(value -> WHOLE.matcher(value).matches())
                .map(Long::parseLong);
    }

    private Optional<String> some(Option option) {
        if (option instanceof Option.YesNo) {
            return valid(option.name(), "yes");
        }
        Optional<String> preset = Optional.of(option.preset()).filter(value -> isSome(value));
        return preset.or(() ->
                numbers(option.name()).filter(number -> number > 0).findFirst().map(String::valueOf));
    }

    static boolean isSome(String value) {
        return value.equals("yes") || WHOLE.matcher(value).matches() && Long.parseLong(value) > 0;
    }

    /**
     * The value halfway between the preset and one end (or the end itself), or the nearest to it among {@code possible};
     * empty when the option has no order.
     */
    Optional<String> sized(String option, Want.Sized want, List<String> possible) {
        List<String> ordered = ordered(option);
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        int end = want.more() ? ordered.size() - 1 : 0;
        int preset = ordered.indexOf(option(option).preset());
        int from = preset < 0 ? ordered.size() / 2 : preset;
        // Of two in the middle, the one nearer to the end that was asked for.
        int middle = want.more() ? (from + end + 1) / 2 : (from + end) / 2;
        int wanted = want.most() ? end : middle;
        return ordered.stream()
                .filter(possible::contains)
                .min(Comparator.comparingInt(value -> Math.abs(ordered.indexOf(value) - wanted)));
    }

    private List<String> ordered(String option) {
        Scale scale = scales.get(option);
        return scale != null
                ? List.copyOf(scale.values().values())
                : option(option) instanceof Option.Numeric
                        ? numbers(option).map(String::valueOf).toList()
                        : List.of();
    }

    /** Whether a value is what was wanted; a size is granted by whatever is as near as can be. */
    boolean granted(Want want, String option, String value) {
        return switch (want) {
            case Want.Value(String wanted) ->
                valid(option, wanted).filter(value::equals).isPresent();
            case Want.Number(long amount) -> exactly(option, amount, value);
            case Want.Some() -> isSome(value);
            case Want.Not(String not) -> !value.equals(not) && !value.equals(NONE);
            case Want.Sized sized -> true;
        };
    }

    private boolean exactly(String option, long amount, String value) {
        Scale scale = scales.get(option);
        return scale == null
                ? value.equals(String.valueOf(amount))
                : value.equals(scale.values().get(amount));
    }

    /** Whether the option reaches as far as the number, on its grid or not. */
    boolean reaches(String option, Want want) {
        if (!(want instanceof Want.Number(long amount))) {
            return false;
        }
        Scale scale = scales.get(option);
        List<Long> numbers = scale == null
                ? numbers(option).toList()
                : List.copyOf(scale.values().keySet());
        return !numbers.isEmpty() && amount >= numbers.getFirst() && amount <= numbers.getLast();
    }
}
