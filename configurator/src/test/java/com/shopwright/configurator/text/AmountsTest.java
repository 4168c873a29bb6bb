package com.shopwright.configurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 140 cm       | 1400",
                "en | 1,40 m       | 1400",
                "en | 1.4m         | 1400",
                "en | 1m60         | 1600",
                "en | two metres   | 2000",
                "en | 55\"         | 1397",
                "en | 1,400 mm     | 1400",
                "de | 1.400 mm     | 1400",
                "de | zwei Meter   | 2000",
                "en | 120 - 140 cm | 1300",
                "en | 160 x 80 cm  | 1600 800",
                "en | 160cm by 80  | 1600 80",
                "de | 2 m mal 1 m  | 2000 1000",
            })
    void readsLengths(String language, String text, String millimetres) {
        List<WordToken> tokens = Tokens.of(text);
        List<String> read = new Amounts(Language.of(language), tokens)
                .at(0).orElseThrow().amounts().stream()
                        .map(AmountsTest::millimetres)
                        .toList();

        assertThat(String.join(" ", read)).isEqualTo(millimetres);
    }

    private static String millimetres(Amount amount) {
        return String.valueOf(Scale.round(amount.number().multiply(amount.unit().orElse(BigDecimal.ONE))));
    }

    @ParameterizedTest
    @CsvSource({"wide", "1234567890", "'1.2.3'"})
    void leavesWhatIsNoNumber(String text) {
        assertThat(new Amounts(Language.of("en"), Tokens.of(text)).at(0)).isEmpty();
    }
}
