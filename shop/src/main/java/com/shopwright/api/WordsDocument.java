package com.shopwright.api;

import com.shopwright.designs.Chosen;
import java.util.List;

/** One choice in words. */
record WordsDocument(String option, String label, String value) {

    static List<WordsDocument> of(List<Chosen> choices) {
        return choices.stream()
                .map(choice -> new WordsDocument(choice.option(), choice.label(), choice.value()))
                .toList();
    }
}
