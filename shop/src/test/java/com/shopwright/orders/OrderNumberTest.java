package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.Chance;
import com.shopwright.kernel.InvalidInput;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = Chance.random();

    private String plain() {
        return OrderNumber.random(random).value().replace("-", "");
    }

    private static boolean accepts(String text) {
        try {
            OrderNumber.parse(text);
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }

    @Test
    void looksLikeTwoGroupsOfFive() {
        for (int i = 0; i < 200; i++) {
            assertThat(OrderNumber.random(random).value()).matches("[" + ALPHABET + "]{5}-[" + ALPHABET + "]{5}");
        }
    }

    @Test
    void noticesAnySingleWrongCharacter() {
        for (int i = 0; i < Chance.times(60, 20_000); i++) {
            String number = plain();
            for (int place = 0; place < number.length(); place++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != number.charAt(place)) {
                        String wrong = number.substring(0, place) + other + number.substring(place + 1);
                        assertThat(accepts(wrong))
                                .as("%s for %s", wrong, number)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void noticesAnyTwoNeighboursThatAreSwapped() {
        for (int i = 0; i < Chance.times(3_000, 200_000); i++) {
            String number = plain();
            for (int place = 0; place + 1 < number.length(); place++) {
                char one = number.charAt(place);
                char two = number.charAt(place + 1);
                if (one != two) {
                    String swapped = number.substring(0, place) + two + one + number.substring(place + 2);
                    assertThat(accepts(swapped))
                            .as("%s for %s", swapped, number)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void forgivesWhatPeopleTypeForIt() {
        for (int i = 0; i < 200; i++) {
            OrderNumber number = OrderNumber.random(random);
            String typed = number.value()
                    .replace("-", random.nextBoolean() ? "" : "-")
                    .replace('0', random.nextBoolean() ? 'O' : '0')
                    .replace('1', random.nextBoolean() ? 'I' : 'L')
                    .toLowerCase(Locale.ROOT);
            assertThat(OrderNumber.parse("  " + typed + " ")).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "7K3QF", "7K3QF-9D2MXX", "UUUUU-UUUUU", "7K3QF 9D2MX", "7K3QF-9D2M\u0000", "ⅷ3456-78901"
            })
    void refusesWhatIsNoneWithTheRemedy(String text) {
        assertThatThrownBy(() -> OrderNumber.parse(text)).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("number");
            assertThat(accepts(refusal.remedy().replaceAll("(?s).*(.{5}-.{5}).*", "$1")))
                    .as("the example in '%s' is a number", refusal.remedy())
                    .isTrue();
        });
    }

    @Test
    void isNotGivenOutTwiceInALifetime() {
        Set<OrderNumber> given = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            given.add(OrderNumber.random(random));
        }
        assertThat(given).hasSize(20_000);
    }
}
