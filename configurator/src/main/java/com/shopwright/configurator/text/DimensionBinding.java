package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Piece.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the numbers of {@code A x B x C} to the lengths of the product: in the order length, width, depth, height as far as
 * the numbers fit, in another where they fit better. All numbers without a unit have the same.
 */
final class DimensionBinding implements Binding {

    private static final List<BigDecimal> UNITS = List.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.valueOf(1000));

    /** Leaving a number out costs more than a wrong order and more than the nearest size, later ones a little less. */
    private static final int LEFT_OUT = 15;

    /** Each earlier length that stands behind a later one. */
    private static final int OUT_OF_ORDER = 2;

    /** A length that is no outer dimension, like a thickness, for each place in the list. */
    private static final int FAR_DOWN = 1;

    private final Gauges gauges;

    DimensionBinding(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void bind(Sentence sentence) {
        for (int at : sentence.open()) {
            if (sentence.piece(at) instanceof Measure measure
                    && measure.amounts().size() > 1) {
                bind(sentence, at, measure.amounts());
            }
        }
    }

    private record Plan(List<Optional<Fit>> fits, List<Integer> places, int cost) {

        static final Plan EMPTY = new Plan(List.of(), List.of(), 0);

        Plan and(Optional<Fit> fit, int place, int more) {
            List<Optional<Fit>> nextFits = new ArrayList<>(fits);
            nextFits.add(fit);
            List<Integer> nextPlaces = new ArrayList<>(places);
            if (fit.isPresent()) {
                nextPlaces.add(place);
            }
            return new Plan(nextFits, nextPlaces, cost + more);
        }
    }

    private void bind(Sentence sentence, int at, List<Amount> amounts) {
        List<Gauge> free = gauges.lengths().stream()
                .filter(gauge -> !sentence.speaksOf(gauge.option()))
                .limit(6)
                .toList();
        boolean unit = amounts.stream().allMatch(amount -> amount.unit().isPresent());
        Plan best = null;
        for (BigDecimal millimetres : unit ? List.of(BigDecimal.ONE) : UNITS) {
            List<Amount> same = amounts.stream()
                    .map(amount -> amount.unit().isPresent() ? amount : amount.in(millimetres))
                    .toList();
            Plan plan = best(same, free, Plan.EMPTY);
            best = best == null || plan.cost() < best.cost() ? plan : best;
        }
        if (best == null || best.places().isEmpty()) {
            return;
        }
        best.fits().stream()
                .flatMap(Optional::stream)
                .forEach(fit -> sentence.add(
                        Wish.of(fit.meaning().option(), fit.meaning().want(), sentence.words(at, at), How.NUMBER)));
        if (best.places().size() < amounts.size()) {
            sentence.giveUp(at);
        } else {
            sentence.use(at);
        }
    }

    /** The cheapest way to give the amounts from the next on to gauges that have none. */
    private static Plan best(List<Amount> amounts, List<Gauge> gauges, Plan plan) {
        int next = plan.fits().size();
        if (next == amounts.size()) {
            return plan;
        }
        Plan best = best(amounts, gauges, plan.and(Optional.empty(), 0, Fit.OUTSIDE + LEFT_OUT - next));
        for (int place = 0; place < gauges.size(); place++) {
            Optional<Fit> fit = gauges.get(place).fit(amounts.get(next)).filter(Fit::bearable);
            if (fit.isPresent() && !plan.places().contains(place)) {
                int here = place;
                int inversions = (int)
                        plan.places().stream().filter(other -> other > here).count();
                int cost = fit.get().cost() + OUT_OF_ORDER * inversions + FAR_DOWN * place;
                Plan found = best(amounts, gauges, plan.and(fit, place, cost));
                best = found.cost() < best.cost() ? found : best;
            }
        }
        return best;
    }
}
