package com.shopwright.configurator.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two cuts of Liberation Sans that a document is set in; only the letters that it uses get into the file. */
record Ink(PDFont regular, PDFont bold) {

    private static final String FOLDER = "/com/shopwright/configurator/lettering/";

    static Ink of(PDDocument document) throws IOException {
        return new Ink(font(document, "LiberationSans-Regular.ttf"), font(document, "LiberationSans-Bold.ttf"));
    }

    private static PDFont font(PDDocument document, String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Ink.class.getResourceAsStream(FOLDER + file), file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** With a question mark for what the font does not have. */
    static String printable(PDFont font, String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            printable.append(has(font, one) ? one : Character.isWhitespace(c) ? " " : "?");
        });
        return printable.toString();
    }

    private static boolean has(PDFont font, String one) {
        try {
            font.encode(one);
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    static double width(PDFont font, double size, String text) throws IOException {
        return font.getStringWidth(printable(font, text)) / 1000 * size;
    }

    /** Lines that are no wider; a word that is too wide by itself is broken. */
    static List<String> wrapped(PDFont font, double size, String text, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(font, size, longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(font, size, line) > width && line.length() > 1) {
                int fits = line.length() - 1;
                while (fits > 1 && width(font, size, line.substring(0, fits)) > width) {
                    fits--;
                }
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }
}
