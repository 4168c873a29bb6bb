package com.shopwright.notifications;

import com.shopwright.notifications.letter.Block;
import com.shopwright.notifications.letter.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a letter as plain text: lines of at most 72 characters, amounts set right, addresses on lines of their own. */
final class LetterText {

    private static final int WIDTH = 72;

    private LetterText() {}

    static String draw(Letter letter, String signature) {
        List<String> parts = new ArrayList<>();
        parts.add(letter.title());
        letter.blocks().forEach(block -> parts.add(draw(block)));
        parts.add("-- \n" + signature);
        return String.join("\n\n", parts) + "\n";
    }

    private static String draw(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> wrap(text, WIDTH);
            case Block.Notice(String text) -> "* " + wrap(text, WIDTH - 2).replace("\n", "\n  ");
            case Block.Action(String label, var address) -> label + ":\n" + address;
            case Block.Goods(String title, var goods) ->
                title + ":\n" + goods.stream().map(LetterText::draw).collect(Collectors.joining("\n"));
            case Block.Sums(var sums) ->
                sums.stream().map(sum -> row(sum.label(), sum.amount())).collect(Collectors.joining("\n"));
            case Block.Facts(var facts) ->
                facts.stream()
                        .map(fact -> fact.label() + ":\n  " + fact.value().replace("\n", "\n  "))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String draw(Block.Good good) {
        String line = row(good.quantity() + " × " + good.name(), good.amount());
        return good.note().isEmpty()
                ? line
                : line + "\n    " + wrap(good.note(), WIDTH - 4).replace("\n", "\n    ");
    }

    private static String row(String left, String right) {
        if (right.isEmpty()) {
            return wrap(left, WIDTH);
        }
        int gap = WIDTH - left.length() - right.length();
        return gap > 0 ? left + " ".repeat(gap) + right : left + "\n" + " ".repeat(WIDTH - right.length()) + right;
    }

    private static String wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
