package com.shopwright.configurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.shopwright.configurator.Configurators.Outcome;
import com.shopwright.configurator.model.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static final String MODEL = """
            shopwright: 1
            product: stool
            version: 1
            currency: EUR
            title: Stool
            options:
              height:
                label: Height
                length: {min: 300, max: 800, step: 50}
                default: 450
              wood:
                label: Wood
                choices:
                  oak: {label: Oak}
                  birch: {label: Birch}
              cushion:
                label: Cushion
                yes_no: {price: 15}
            rules:
              - name: tall-needs-oak
                always: height > 600 requires wood = oak
                because: Birch legs are too thin for a bar stool.
            %s
            parts:
              seat: {label: Seat, sku: SEAT, workshop: joinery}
              ring: {label: Foot ring, sku: RING, supplier: Steelworks, when: height > 600}
            price:
              base: 40
            """;

    private static List<Fault> check(String rules) {
        return Linter.check(TestModels.read(MODEL.formatted(rules)), Set.of("SEAT", "RING"));
    }

    @Test
    void findsNothingInASoundModel() {
        assertThat(check("")).isEmpty();
    }

    @Test
    void findsValuesThatNobodyCanChoose() {
        assertThat(check("""
                          - name: birch-only
                            always: wood = birch
                            because: We ran out of oak.
                        """))
                .extracting(Fault::line, Fault::field, Fault::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                7,
                                "options.height",
                                "Nobody can ever choose 650 to 800: tall-needs-oak (line 20), birch-only (line 23) rule it out."),
                        org.assertj.core.groups.Tuple.tuple(
                                11, "options.wood", "Nobody can ever choose oak: birch-only (line 23) rules it out."),
                        org.assertj.core.groups.Tuple.tuple(
                                29, "parts.ring", "No configuration ever needs this part."));
    }

    @Test
    void explainsAContradictionWithAsFewRulesAsCanBe() {
        String rules = """
                  - name: tall
                    always: height >= 700
                    because: a
                  - name: beside-the-point
                    always: cushion requires wood = oak
                    because: b
                  - name: birch
                    always: wood = birch
                    because: c
                """;
        assertThat(Configurators.compile(TestModels.read(MODEL.formatted(rules))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.line()).isEqualTo(20);
                            assertThat(fault.problem()).contains("tall-needs-oak", "tall (line", "birch (line");
                            assertThat(fault.problem()).doesNotContain("beside");
                        }));
    }

    @Test
    void findsWhatTheCatalogueLacksAndPricesBelowZero() {
        String cheap = MODEL.formatted("").replace("base: 40", "base: -60");
        assertThat(Linter.check(TestModels.read(cheap), Set.of("SEAT")))
                .extracting(Fault::line, Fault::field, Fault::problem)
                .containsExactly(
                        tuple(26, "parts.ring.sku", "The catalogue has no RING."),
                        tuple(28, "price", "The cheapest configuration costs less than nothing: -60.00 EUR."));
    }

    @Test
    void findsDefaultsThatDoNotGoTogether() {
        String tall = MODEL.formatted("")
                .replace("default: 450", "default: 700")
                .replace("      birch: {label: Birch}\n", "      birch: {label: Birch}\n    default: birch\n");
        assertThat(Linter.check(TestModels.read(tall), Set.of("SEAT", "RING")))
                .extracting(Fault::field)
                .containsExactly("options.wood.default");
    }

    @Test
    void refusesPricesTooHighToCalculateWith() {
        String dear = MODEL.formatted("").replace("base: 40", "base: 400000000");
        assertThat(Configurators.compile(TestModels.read(dear)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("price"));
    }

    @Test
    void findsShapesThatDisagreeWithThePartsList() {
        String shaped = """
                shopwright: 1
                product: stool
                version: 1
                currency: EUR
                title: Stool
                options:
                  height: {label: Height, length: {min: 300, max: 800, step: 50}, default: 450}
                scene:
                  outer: {width: 400, depth: 400, height: height}
                parts:
                  seat:
                    label: Seat
                    sku: SEAT
                    workshop: joinery
                    size: {length: 400, width: 400, thickness: 30}
                    shape:
                      - panel: {thickness: %s}
                        at: {z: height - 30}
                        material: oak
                  leg:
                    label: Leg
                    sku: LEG
                    workshop: joinery
                    pieces: %s
                    shape:
                      - turned: {profile: [[0, 20], [height - %s, 20]]}
                        at: {x: 150, y: 150}
                        mirror: [x, y]
                        material: oak
                price: {base: 40}
                """;
        assertThat(Linter.check(TestModels.read(shaped.formatted(30, 4, 30)), Set.of("SEAT", "LEG")))
                .isEmpty();
        assertThat(Linter.check(
                        TestModels.read(shaped.formatted(30, 4, 30)
                                .replace("{z: height - 30}", "{z: height - 10}")
                                .replace("at: {x: 150, y: 150}", "at: {x: 150, y: 150, z: 20}")),
                        Set.of("SEAT", "LEG")))
                .extracting(fault -> fault.problem().replaceAll(" Seen with .*", ""))
                .containsExactly("Everything together stands at z = 20, and the floor is at 0.");
        assertThat(Linter.check(TestModels.read(shaped.formatted(25, 3, 400)), Set.of("SEAT", "LEG")))
                .extracting(Fault::line, Fault::field, fault -> fault.problem().replaceAll(" Seen with .*", ""))
                .containsExactlyInAnyOrder(
                        tuple(
                                16,
                                "parts.seat.shape",
                                "The board is 25 x 400 x 400 mm, and the part's size 30 x 400 x 400 mm."),
                        tuple(25, "parts.leg.shape", "4 pieces are seen, and the parts list has 3."),
                        tuple(
                                8,
                                "scene",
                                "Everything together measures 400 x 400 x 445 mm, and outer says 400 x 400 x 450 mm."),
                        tuple(
                                26,
                                "parts.leg.shape.1",
                                "This cannot be made, and is left out: A profile needs a height of more than 0."));
    }
}
