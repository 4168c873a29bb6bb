package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Piece.Measure;
import com.shopwright.configurator.text.Piece.Role;
import java.math.BigDecimal;
import java.util.Optional;

/** Gives a length that stands by itself to the first length of the product that it fits: {@code an oak table, 1.40 m}. */
final class LooseNumberBinding implements Binding {

    /** Smaller ones without a unit count something. */
    private static final BigDecimal SMALLEST = BigDecimal.TEN;

    private final Gauges gauges;

    LooseNumberBinding(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void bind(Sentence sentence) {
        for (int at : sentence.open()) {
            if (sentence.piece(at) instanceof Measure measure
                    && measure.amounts().size() == 1
                    && isLength(sentence, at, measure.amounts().getFirst())) {
                fit(sentence, measure.amounts().getFirst()).ifPresent(fit -> {
                    sentence.add(
                            Wish.of(fit.meaning().option(), fit.meaning().want(), sentence.words(at, at), How.NUMBER));
                    sentence.use(at);
                });
            }
        }
    }

    private static boolean isLength(Sentence sentence, int at, Amount amount) {
        if (amount.unit().isPresent()) {
            return true;
        }
        boolean large = amount.number().compareTo(SMALLEST) >= 0 || !amount.whole();
        boolean countsSomething = sentence.is(at + 1, Role.UNKNOWN);
        return large && !countsSomething && !sentence.inContext(at);
    }

    private Optional<Fit> fit(Sentence sentence, Amount amount) {
        return gauges.lengths().stream()
                .filter(gauge -> !sentence.speaksOf(gauge.option()))
                .flatMap(gauge -> gauge.fit(amount).stream())
                .filter(Fit::near)
                .findFirst();
    }
}
