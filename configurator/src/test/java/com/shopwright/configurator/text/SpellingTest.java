package com.shopwright.configurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"black,black,0", "blakc,black,1", "blck,black,1", "wlanut,walnut,1", "lacqered,lacquered,1", "oak,ash,3"
    })
    void countsSlipsOfTheFinger(String a, String b, int slips) {
        assertThat(Spelling.slips(a, b, 9)).isEqualTo(slips);
        assertThat(Spelling.slips(b, a, 9)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "en,legs,leg",
        "en,legged,leg",
        "en,wooden,wood",
        "en,shelves,shelf",
        "en,lacquered,lacquer",
        "en,brass,brasses",
        "de,schwarzen,schwarz",
        "de,dunkler,dunkel",
    })
    void bringsFormsOfAWordTogether(String language, String form, String other) {
        Language words = Language.of(language);

        assertThat(words.stem(form)).isEqualTo(words.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"green,grey", "glass,glaze", "oak,oat"})
    void keepsWordsApart(String one, String other) {
        Language words = Language.of("en");

        assertThat(words.stem(one)).isNotEqualTo(words.stem(other));
    }
}
