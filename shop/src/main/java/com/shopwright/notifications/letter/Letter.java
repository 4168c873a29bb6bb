package com.shopwright.notifications.letter;

import java.util.List;

/**
 * A mail's content.
 *
 * @param subject one line
 * @param preheader what a mail program shows beside the subject in its list: the news in half a sentence
 * @param title the first line of the letter
 */
public record Letter(String subject, String preheader, String title, List<Block> blocks) {

    public Letter {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line without control characters");
        }
        blocks = List.copyOf(blocks);
    }
}
