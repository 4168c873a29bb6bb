package com.shopwright.storefront;

import com.shopwright.configurator.Configurator.Stance;
import com.shopwright.configurator.model.Option;
import com.shopwright.storefront.ShapeField.Consequence;
import com.shopwright.storefront.ShapeField.Head;
import com.shopwright.storefront.ShapeField.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Draws numbers: how far they may go as the rest stands, what lies beyond, and what a little more or less costs. */
@Component
class ShapeSizes {

    private static final int A_FEW_STEPS = 10;
    private static final int WHOLE = 1000;

    private final Words words;

    ShapeSizes(Words words) {
        this.words = words;
    }

    /** @param stances of every number that something can be made with, upwards; at least the one that stands */
    ShapeField.Size draw(Option.Numeric numeric, Head head, List<Stance> stances, Fitted fitted, ShapeTrials trials) {
        Shape shape = fitted.shape();
        long value = Long.parseLong(shape.value(numeric.name()));
        int here = IntStream.range(0, stances.size())
                .filter(i -> number(stances, i) == value)
                .findFirst()
                .orElseThrow();
        int from = here;
        while (from > 0 && free(stances, from - 1)) {
            from--;
        }
        int to = here;
        while (to < stances.size() - 1 && free(stances, to + 1)) {
            to++;
        }
        List<String> hints = new ArrayList<>();
        neighbour(numeric, stances, here, few(numeric), trials, hints);
        neighbour(numeric, stances, here, -few(numeric), trials, hints);
        beyond(numeric, stances, to + 1, "From ", " on: ", trials, hints);
        beyond(numeric, stances, from - 1, "Up to ", ": ", trials, hints);
        boolean misfit = shape.misfits().containsKey(numeric.name());
        return new ShapeField.Size(
                head,
                misfit ? fitted.wish().values().getOrDefault(numeric.name(), "") : Long.toString(value),
                numeric.unit(),
                numeric.min(),
                numeric.at(numeric.size() - 1),
                numeric.step(),
                span(numeric, number(stances, from), number(stances, to)),
                hints);
    }

    private Span span(Option.Numeric numeric, long from, long to) {
        long whole = Math.max(1, numeric.at(numeric.size() - 1) - numeric.min());
        int start = (int) ((from - numeric.min()) * WHOLE / whole);
        int end = (int) ((to - numeric.min()) * WHOLE / whole);
        String text = from == to
                ? "Only " + size(numeric, from) + " goes with the rest as it is."
                : "%s to %s go with the rest as it is.".formatted(words.number(from), size(numeric, to));
        return new Span(start, Math.max(end - start, WHOLE / 100), text);
    }

    private void neighbour(
            Option.Numeric numeric, List<Stance> stances, int here, int steps, ShapeTrials trials, List<String> hints) {
        long wanted = number(stances, here) + steps * numeric.step();
        boolean possible = stances.stream().map(Stance::value).anyMatch(Long.toString(wanted)::equals);
        if (possible) {
            trials.of(numeric, Long.toString(wanted))
                    .filter(consequence -> consequence.changes().isEmpty())
                    .ifPresent(consequence -> hints.add("%s %s: %s"
                            .formatted(
                                    size(numeric, Math.abs(steps * numeric.step())),
                                    steps > 0 ? "more" : "less",
                                    consequence.price())));
        }
    }

    private void beyond(
            Option.Numeric numeric,
            List<Stance> stances,
            int index,
            String before,
            String after,
            ShapeTrials trials,
            List<String> hints) {
        if (index >= 0 && index < stances.size()) {
            trials.of(numeric, stances.get(index).value())
                    .filter(consequence -> !consequence.changes().isEmpty())
                    .ifPresent(consequence ->
                            hints.add(before + size(numeric, number(stances, index)) + after + told(consequence)));
        }
    }

    private static String told(Consequence consequence) {
        return consequence.changes() + " (" + consequence.price() + ")";
    }

    private static int few(Option.Numeric numeric) {
        return numeric.size() > 2 * A_FEW_STEPS ? A_FEW_STEPS : 1;
    }

    private static long number(List<Stance> stances, int index) {
        return Long.parseLong(stances.get(index).value());
    }

    private static boolean free(List<Stance> stances, int index) {
        return stances.get(index).free();
    }

    private String size(Option.Numeric numeric, long number) {
        return numeric.unit().isEmpty() ? words.number(number) : words.number(number) + " " + numeric.unit();
    }
}
