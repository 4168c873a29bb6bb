package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * A made-to-order product as it is shaped at this moment.
 *
 * @param card address of the picture that other sites show beside a link to it
 * @param code of what is shown: the form sends it back, so that one sees what changed
 * @param kept names of the buyer's own choices
 * @param goal how the rest is filled: empty, {@code cheapest} or {@code fastest}
 * @param here the address that shows the same again
 * @param news what a screen reader is told: what happened, price and date
 * @param absent labels of options that do not apply
 * @param line the cart's line that is being changed; empty if there is none
 * @param beside codes of designs that were kept for comparing
 */
public record ShapePage(
        String name,
        String action,
        String address,
        String summary,
        List<String> paragraphs,
        Optional<ProductPage.Crumb> collection,
        List<ProductPage.Fact> facts,
        String linkedData,
        String card,
        ShapeStage stage,
        ShapeLinks links,
        String code,
        String kept,
        String goal,
        String here,
        String news,
        Optional<Notice> notice,
        List<ShapeField> fields,
        List<String> absent,
        ShapeSummary result,
        String quantity,
        String line,
        List<String> beside) {

    /**
     * What happened to the last wish.
     *
     * @param tone {@code good}, {@code wait} or {@code bad}
     * @param points what changed, and the rules that made it necessary
     * @param undo address of what was there before; empty if nothing was
     */
    public record Notice(String tone, String text, List<String> points, List<String> reasons, Optional<String> undo) {

        /** Whether something is wrong: that stands first, while news stay where the buyer looks. */
        public boolean bad() {
            return tone.equals("bad");
        }
    }
}
