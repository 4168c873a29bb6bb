package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    /** The numbers are cents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.6 * width                                    | 90000
                    0.1 + 0.2                                      | 30
                    0.005                                          | 1
                    -0.005                                         | -1
                    0.0049999                                      | 0
                    -0.0049999                                     | 0
                    0.015 - 0.01                                   | 1
                    width / 3                                      | 50000
                    depth / 7                                      | 8571
                    -depth / 7                                     | -8571
                    89.00 * area(width, depth)                     | 8010
                    volume(width, depth, 27) * 720                 | 1750
                    meters(width)                                  | 150
                    floor(width / (depth + 1))                     | 200
                    ceil(width / depth)                            | 300
                    round(width / depth)                           | 300
                    round(-width / depth)                          | -300
                    round(5 / 2) + round(-5 / 2)                   | 0
                    floor(-2.5)                                    | -300
                    ceil(-2.5)                                     | -200
                    abs(depth - width)                             | 90000
                    min(width, depth, 7) + max(1, 2, 3)            | 1000
                    if(wood = oak, 2, 3) * if(lamp, 10, 20)        | 4000
                    count(wood = oak, lamp, width > depth)         | 200
                    length(name)                                   | 400
                    2 + 3 * 4 - 10 / 5 - -1                        | 1300
                    (2 + 3) * 4                                    | 2000
                    thick + drawers                                | 2700
                    drawers * 5                                    | 0
                    rate[wood]                                     | 8950
                    rate[wood] * 1.19                              | 10651
                    width * 0.0000000001 * 100000000               | 1500
                    """)
    void computesExactlyAndRoundsOnce(String expression, long cents) {
        assertThat(amount(expression)).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    width = 1500                                       | true
                    depth = 0.4 * width                                | true
                    depth < 0.4 * width                                | false
                    3 * (width / 3) = width                            | true
                    wood = oak and not lamp                            | true
                    wood != oak or lamp                                | false
                    lamp requires wood = walnut                        | true
                    not lamp requires wood = walnut                    | false
                    wood in [walnut, oak]                              | true
                    wood not in [walnut, oak]                          | false
                    thick = 27 and thick < 28 and thick >= 27          | true
                    width in [1500, 1600]                              | true
                    width + 1 in [1500, 1501]                          | true
                    drawers = none and drawer-kind = none              | true
                    drawer-kind = big                                  | false
                    drawer-kind != big                                 | true
                    drawer-kind in [big, none]                         | true
                    drawers < 1                                        | true
                    second = wood                                      | true
                    second != wood                                     | false
                    lamp = no                                          | true
                    name != none                                       | true
                    if(lamp, width > 0, width < 0)                     | false
                    width - 10 = 1490 and 2-door = door                | true
                    1 < 2                                              | true
                    false-friend                                       | true
                    """)
    void decides(String condition, boolean holds) {
        assertThat(amount("if(" + condition + ", 1, 0)")).isEqualTo(holds ? 100 : 0);
    }

    @Test
    void staysExactUpToTheLastDigitOfALong() {
        assertThat(amount("width * width * width / 1000 * 10000 - 33750000000 + 0.07"))
                .isEqualTo(7);
    }

    private static long amount(String expression) {
        Model model = Examples.read(Examples.minimal("""
                          width: {label: Width, length: {min: 600, max: 2400, step: 100}}
                          depth: {label: Depth, length: {min: 600, max: 900, step: 100}}
                          wood: {label: Wood, choices: {oak: {label: Oak}, walnut: {label: Walnut}}}
                          second: {label: Second, choices: {maple: {label: Maple}, oak: {label: Oak}}}
                          thick: {label: Thick, choices: {27: {label: 27}, 40: {label: 40}}}
                          door: {label: Door, choices: {1-door: {label: One}, 2-door: {label: Two}}}
                          lamp: {label: Lamp, yes_no: {}}
                          false-friend: {label: Friend, yes_no: {}}
                          drawers: {label: Drawers, when: lamp, integer: {min: 1, max: 3}}
                          drawer-kind: {label: Kind, when: drawers > 0, choices: {big: {label: Big}}}
                          name: {label: Name, text: {max: 9, characters: a-z}}
                        """)
                .replace(
                        "price: {base: 10.00}",
                        "tables: {rate: {by: [wood], rows: [[oak, 89.5], [any, 2]]}}\n" + "price: {base: \""
                                + expression + "\"}"));
        var choices = new LinkedHashMap<String, String>(Map.of(
                "width", "1500", "depth", "600", "wood", "oak", "second", "oak", "thick", "27", "door", "2-door"));
        choices.putAll(
                Map.of("lamp", "no", "false-friend", "yes", "drawers", "none", "drawer-kind", "none", "name", "adam"));
        return model.bill(choices).price();
    }
}
