package com.shopwright.configurator.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.network.Network.Measure;
import com.shopwright.configurator.network.Network.Relation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SizeClassesTest {

    private static final int WIDTHS = 60;
    private static final int FRAMES = 3;

    @Test
    void putsAClassBetweenManySizesAndTheChoicesThatTellFewOfThemApart() {
        Network network = SizeClasses.separated(widthAndFrame());

        assertThat(network.variables())
                .extracting(Network.Variable::name)
                .containsExactly("width", "frame", "class of strong", "class of legs");
        assertThat(network.variables().get(2).size()).isEqualTo(2);
        assertThat(network.relations()).noneMatch(relation -> Arrays.equals(relation.scope(), new int[] {0, 1}));
    }

    @Test
    void keepsEverySolutionOnceAndItsPrice() {
        Network original = widthAndFrame();
        Network separated = SizeClasses.separated(original);

        for (int width = 0; width < WIDTHS; width++) {
            for (int frame = 0; frame < FRAMES; frame++) {
                int solutions = 0;
                for (int strong = 0; strong < 2; strong++) {
                    for (int legs = 0; legs < 2; legs++) {
                        int[] values = {width, frame, strong, legs};
                        if (holds(separated, values)) {
                            solutions++;
                            assertThat(price(separated, values)).isEqualTo(price(original, values));
                        }
                    }
                }
                assertThat(solutions).isEqualTo(holds(original, new int[] {width, frame}) ? 1 : 0);
            }
        }
    }

    @Test
    void leavesAloneWhatTellsMostSizesApart() {
        Network.Builder builder = Network.builder();
        int width = builder.variable("width", WIDTHS);
        int wood = builder.variable("wood", 2);
        builder.term(Measure.PRICE, "wood", new int[] {width, wood}, values -> (long) values[0] * (1 + values[1]));
        builder.where("small ones only", new int[] {wood}, values -> true);

        Network separated = SizeClasses.separated(builder.build());

        assertThat(separated.variables()).hasSize(2);
        assertThat(separated.terms()).hasSize(1);
        assertThat(separated.terms().getFirst().scope()).containsExactly(width, wood);
    }

    /** From 40 on only frames 1 and 2; from 30 on six legs of 2 or 3 instead of four. */
    private static Network widthAndFrame() {
        Network.Builder builder = Network.builder();
        int width = builder.variable("width", WIDTHS);
        int frame = builder.variable("frame", FRAMES);
        builder.where("strong", new int[] {frame, width}, values -> values[1] < 40 || values[0] > 0);
        builder.term(
                Measure.PRICE,
                "legs",
                new int[] {width, frame},
                values -> (values[0] < 30 ? 4L : 6L) * (2 + values[1] % 2));
        return builder.build();
    }

    private static boolean holds(Network network, int[] values) {
        return network.relations().stream().allMatch(relation -> relation.holds(of(relation, values)));
    }

    private static int[] of(Relation relation, int[] values) {
        return Arrays.stream(relation.scope()).map(variable -> values[variable]).toArray();
    }

    private static long price(Network network, int[] values) {
        return network.terms().stream()
                .mapToLong(term -> term.amount()
                        .of(Arrays.stream(term.scope())
                                .map(variable -> values[variable])
                                .toArray()))
                .sum();
    }
}
