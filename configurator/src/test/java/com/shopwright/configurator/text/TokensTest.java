package com.shopwright.configurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void cutsNumbersFromUnitsAndSigns() {
        assertThat(folded("80x140cm")).containsExactly("80", "x", "140", "cm");
        assertThat(folded("1.40m long")).containsExactly("1.40", "m", "long");
    }

    @Test
    void partsHyphenatedWordsAndFoldsAccentsAndCase() {
        assertThat(folded("Oak-topped Bouclé")).containsExactly("oak", "-", "topped", "boucle");
    }

    @Test
    void takesAQuoteBehindANumberForInches() {
        assertThat(folded("55\" wide")).containsExactly("55", "\"", "wide");
    }

    @Test
    void keepsWhatStandsInQuotesTogether() {
        WordToken quoted = Tokens.of("engraved 'The Miller's', oak").get(1);

        assertThat(quoted.kind()).isEqualTo(WordToken.Kind.QUOTED);
        assertThat(quoted.text()).isEqualTo("The Miller's");
    }

    @Test
    void takesAnApostropheForNoQuote() {
        assertThat(folded("I'd like my daughter's")).containsExactly("id", "like", "my", "daughter");
    }

    private static List<String> folded(String text) {
        return Tokens.of(text).stream().map(WordToken::folded).toList();
    }
}
