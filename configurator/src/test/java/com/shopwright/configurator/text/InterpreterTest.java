package com.shopwright.configurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.DemoModels;
import com.shopwright.configurator.text.Understanding.Adjustment;
import com.shopwright.configurator.text.Understanding.Cause;
import com.shopwright.configurator.text.Understanding.Slot;
import com.shopwright.configurator.text.Wish.Meaning;
import com.shopwright.configurator.text.Wishes.Heard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterTest {

    private static final Configurator BENCH =
            DemoModels.of(DemoModels.text("/com/shopwright/configurator/text/bench.yaml"));

    private static Understanding understand(String text) {
        return Interpreter.byWords(BENCH, "en").understand(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140 long, 45 high             | {height=450, length=1400}",
                "length 140 height 45          | {height=450, length=1400}",
                "1,4 m long and 50 cm deep     | {depth=500, length=1400}",
                "300 long, 90 deep             | {depth=500, length=2400}",
                "3 drawers wide 1.8 m          | {drawers=2, length=1800}",
                "180 x 40                      | {depth=400, length=1800}",
                "an oak bench, 1.40 m          | {length=1400, wood=oak}",
                "a bench for 6 people          | {}",
                "seven slats                   | {slats=7}",
                "a drawer                      | {drawers=1}",
                "with drawers                  | {drawers=1}",
                "a small bench                 | {length=1300}",
                "a very large oak bench        | {length=2400, wood=oak}",
                "not too long                  | {length=1300}",
                "small, 2 m long               | {length=2000}",
            })
    void bindsNumbersAndSizes(String text, String choices) {
        assertThat(new TreeMap<>(understand(text).choices().values())).hasToString(choices);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "black legs                    | {iron_colour=black}",
                "legs in black                 | {iron_colour=black}",
                "black cushion                 | {cushion=black}",
                "iron legs, sand coloured cushion | {cushion=sand, legs=iron}",
                "metal-legged, oaken           | {legs=iron, wood=oak}",
                "oka bench of lrach            | {wood=larch}",
                "green                         | {iron_colour=green}",
                "purple legs                   | {}",
                "wooden legs, black            | {cushion=black, legs=wooden}",
            })
    void bindsValuesToTheNounBesideThem(String text, String choices) {
        assertThat(new TreeMap<>(understand(text).choices().values())).hasToString(choices);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no drawers or arms            | {arms=no, drawers=0}",
                "without a cushion             | {cushion=without}",
                "armless                       | {arms=no}",
                "not larch                     | {wood=oak}",
                "no drawers but armrests       | {arms=yes, drawers=0}",
                "I do not want larch           | {wood=oak}",
                "anything except larch         | {wood=oak}",
                "I want larch, not oak         | {wood=larch}",
            })
    void deniesWhatFollows(String text, String choices) {
        assertThat(new TreeMap<>(understand(text).choices().values())).hasToString(choices);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "engraved 'Oak Cottage'        | Oak Cottage",
                "saying Anna & Tom, oak        | Anna & Tom",
                "dedication: for larch lovers  | for larch lovers",
                "plaque \"No. 12\"             | No. 12",
            })
    void writesTextsAsTheyStand(String text, String plaque) {
        assertThat(understand(text).choices().of("plaque")).hasValue(plaque);
    }

    @Test
    void saysWhichOtherOptionAWordMayMean() {
        Slot slot = understand("a black bench").slots().getFirst();

        assertThat(slot.option()).isEqualTo("iron_colour");
        assertThat(slot.others()).containsExactly("cushion");
        assertThat(slot.words()).isEqualTo(new Words("black", 2, 7));
        assertThat(slot.how()).isEqualTo(How.LABEL);
    }

    @Test
    void letsTheEarlierWishGiveWayAndSaysWhy() {
        Understanding understood = understand("2,40 m long, of larch");

        assertThat(understood.choices().values()).isEqualTo(Map.of("length", "2000", "wood", "larch"));
        assertThat(understood.slots().getFirst().adjustment())
                .hasValue(new Adjustment(
                        "2400", Optional.of("2000"), Cause.RULES, List.of("Larch bends over more than 2 m.")));
        assertThat(understood.slots().getLast().adjustment()).isEmpty();
    }

    @Test
    void bringsNumbersIntoTheRangeAndOntoTheGrid() {
        assertThat(understand("9 m long").slots().getFirst().adjustment())
                .hasValue(new Adjustment("9000", Optional.of("2400"), Cause.RANGE, List.of()));
        assertThat(understand("1404 mm long").slots().getFirst().adjustment())
                .hasValue(new Adjustment("1404", Optional.of("1400"), Cause.STEP, List.of()));
    }

    @Test
    void letsTheLaterOfTwoWishesForOneOptionWin() {
        Understanding understood = understand("oak, no sorry, make it larch");

        assertThat(understood.choices().of("wood")).hasValue("larch");
    }

    @Test
    void refusesATextThatTheProductCannotCarry() {
        Slot slot =
                understand("plaque 'More words than fit on any plaque'").slots().getFirst();

        assertThat(slot.value()).isEmpty();
        assertThat(slot.adjustment().orElseThrow().cause()).isEqualTo(Cause.RANGE);
    }

    @Test
    void reportsContentWordsThatItDoesNotKnow() {
        Understanding understood = understand("Hello, I would like an oak bench with a parasol, please.");

        assertThat(understood.unknown()).extracting(Words::text).containsExactly("parasol");
    }

    @Test
    void grantsWhatAnotherInterpreterGivesOnlyAsFarAsItIsValid() {
        Wishes careless = text -> new Heard(
                List.of(
                        new Wish(
                                List.of(new Meaning("wood", new Want.Value("larch"))), new Words("x", 0, 1), How.LABEL),
                        new Wish(
                                List.of(new Meaning("length", new Want.Number(50_000))),
                                new Words("x", 0, 1),
                                How.NUMBER),
                        new Wish(
                                List.of(new Meaning("legs", new Want.Value("marble"))),
                                new Words("x", 0, 1),
                                How.LABEL)),
                List.of());

        Understanding understood = new Interpreter(careless, BENCH, "en").understand("x");

        assertThat(BENCH.count(understood.choices())).isPositive();
        assertThat(understood.choices().of("legs")).isEmpty();
        assertThat(understood.slots()).hasSize(3);
    }
}
