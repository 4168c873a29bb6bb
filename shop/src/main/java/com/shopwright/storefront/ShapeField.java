package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/** One option of a made-to-order product as a field of its form. */
public sealed interface ShapeField {

    Head head();

    /**
     * @param name of the option: the control's name, and the stem of its ids
     * @param help empty if there is none
     * @param error what was typed and cannot be, with the remedy
     * @param reasons why a value changes other choices, when that was asked
     */
    record Head(String name, String label, String help, Optional<String> error, Optional<Reasons> reasons) {

        /** What a screen reader reads after the label. */
        public Optional<String> described() {
            String ids = (help.isEmpty() ? "" : name + "-help ") + (error.isPresent() ? name + "-error" : "");
            return Optional.of(ids.strip()).filter(text -> !text.isEmpty());
        }
    }

    record Reasons(String question, List<String> answers) {}

    /**
     * What choosing something would mean, said before the click.
     *
     * @param price "+€40" or "same price"
     * @param when "5 days later"; empty if the date stays
     * @param changes "changes Frame"; empty if everything else stays
     * @param why where the reasons for the change stand; empty if there is no change
     * @param soldOut a part of it cannot be had
     */
    record Consequence(String price, String when, String changes, String why, boolean soldOut) {}

    record Cards(Head head, List<Card> cards) implements ShapeField {

        /** Whether cards have something to say below their name, and want to be wide for it. */
        public boolean wide() {
            return cards.stream().anyMatch(card -> !card.help().isEmpty());
        }

        public List<Card> changing() {
            return cards.stream()
                    .filter(card -> card.consequence()
                            .map(Consequence::changes)
                            .filter(text -> !text.isEmpty())
                            .isPresent())
                    .toList();
        }
    }

    /** @param consequence empty for the chosen one */
    record Card(
            String value,
            String label,
            String help,
            String swatch,
            boolean chosen,
            Optional<Consequence> consequence) {}

    /**
     * A number.
     *
     * @param value as chosen, or as typed where that cannot be
     * @param unit empty for counts
     * @param span from where to where it may go, and what holds beside the other choices
     * @param hints what other numbers would mean
     */
    record Size(Head head, String value, String unit, long min, long max, long step, Span span, List<String> hints)
            implements ShapeField {}

    /**
     * Where on the slider the numbers lie that change nothing else, in thousandths of its length.
     *
     * @param text the same in words
     */
    record Span(int from, int length, String text) {}

    /** @param consequence of the other answer */
    record Switch(Head head, boolean on, Consequence consequence) implements ShapeField {}

    /** @param allowed which characters, in words */
    record Text(Head head, String value, int min, int max, String allowed) implements ShapeField {

        public int length() {
            return value.codePointCount(0, value.length());
        }
    }
}
