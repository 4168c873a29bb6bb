package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Condition.Comparison;
import com.shopwright.configurator.model.Condition.Fixed;
import com.shopwright.configurator.model.Recipe.Line;
import com.shopwright.configurator.model.Recipe.PartPlan;
import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Measure;
import com.shopwright.configurator.network.SizeClasses;
import java.util.List;

/** Turns a model into the network that the engine compiles. */
final class Lowering {

    private final Network.Builder network = Network.builder();
    private final Variables variables;
    private final Limits limits;

    /**
     * @param small up to how many combinations a relation is left as it is
     */
    Lowering(Vocabulary vocabulary, double small) {
        this.variables = new Variables(network, vocabulary);
        this.limits = new Limits(variables, small);
    }

    Network network() {
        return SizeClasses.separated(network.build());
    }

    void rules(List<RuleDraft> rules) {
        var lowering = new RuleLowering(network, variables, limits);
        rules.forEach(lowering::add);
    }

    void recipe(Recipe recipe) {
        recipe.price().forEach(line -> term(Measure.PRICE, line));
        recipe.days().forEach(line -> term(Measure.DAYS, line));
        recipe.parts().forEach(this::needs);
    }

    private void term(Measure measure, Line line) {
        Arithmetic amount = tabulated(line.amount());
        Scope scope = Scope.of(amount);
        if (!isZero(amount) && limits.accepts(scope, line.field())) {
            network.term(measure, line.field().path(), scope.variables(), scope.placed(amount)::at);
        }
    }

    /** One need for each stock item that the part may take. */
    private void needs(PartPlan part) {
        for (int word = 0; word < part.sku().words().size(); word++) {
            Condition taken = Calculation.compared(Comparison.EQUAL, part.sku().index(), Calculation.constant(word));
            Arithmetic quantity = tabulated(Calculation.branch(taken, part.quantity(), Constant.ZERO));
            Scope scope = Scope.of(quantity);
            if (!isZero(quantity) && limits.accepts(scope, part.field())) {
                network.need(part.sku().words().get(word), scope.variables(), scope.placed(quantity)::at);
            }
        }
    }

    private Arithmetic tabulated(Arithmetic amount) {
        return new Tabulating(variables.sizes()).number(amount);
    }

    private static boolean isZero(Arithmetic amount) {
        return amount instanceof Constant(long numerator, long denominator) && numerator == 0;
    }

    /** Whether nothing needs to be checked. */
    static boolean isTrue(Condition condition) {
        return condition instanceof Fixed(boolean holds) && holds;
    }
}
