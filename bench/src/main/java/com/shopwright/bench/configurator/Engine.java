package com.shopwright.bench.configurator;

import com.shopwright.configurator.diagram.Costs;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Values;
import java.math.BigInteger;

/**
 * What is measured and checked: answers about a selection, which has the chosen value of each variable or -1. An
 * interface so that tests can put a lying engine before the checker.
 */
interface Engine {

    Possible domains(int[] selection);

    Cheapest prices(int[] selection);

    BigInteger count();

    interface Possible {

        boolean possible(int variable, int value);
    }

    interface Cheapest extends Possible {

        /** Minor units; asked only for what is possible. */
        long cheapest(int variable, int value);
    }

    /** The product's engine. */
    static Engine of(Diagram diagram) {
        return new Engine() {
            @Override
            public Possible domains(int[] selection) {
                Values values = diagram.domains(selection);
                return values::possible;
            }

            @Override
            public Cheapest prices(int[] selection) {
                Costs costs = diagram.prices(selection);
                return new Cheapest() {
                    @Override
                    public boolean possible(int variable, int value) {
                        return costs.possible(variable, value);
                    }

                    @Override
                    public long cheapest(int variable, int value) {
                        return costs.cheapest(variable, value);
                    }
                };
            }

            @Override
            public BigInteger count() {
                return diagram.count(diagram.open());
            }
        };
    }
}
