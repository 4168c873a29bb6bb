package com.shopwright.configurator.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Sets a build sheet; points, y up from the lower edge. */
final class BuildSheetPage {

    private static final float MARGIN = 40;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float PICTURE = 235;
    private static final float STAMP = 66;
    private static final double LARGEST = 8.5;
    private static final double SMALLEST = 5;
    private static final float GREY = 0.42f;

    /** Where columns of the table begin, as shares of the width. */
    private static final double[] COLUMNS = {0, 0.06, 0.30, 0.50, 0.65, 1};

    private static final List<String> HEADS = List.of("Pieces", "Part", "Size in mm", "Material", "Work");

    private final PDDocument document;
    private final BuildSheet sheet;
    private final Ink ink;

    BuildSheetPage(PDDocument document, BuildSheet sheet) throws IOException {
        this.document = document;
        this.sheet = sheet;
        this.ink = Ink.of(document);
    }

    void draw() throws IOException {
        List<List<String>> rows =
                sheet.cuts().rows().stream().map(BuildSheetPage::cells).toList();
        PDPageContentStream page = page();
        double y = table(page, head(page));
        double size = LARGEST;
        while (size > SMALLEST && height(rows, size) > y - MARGIN) {
            size -= 0.25;
        }
        for (List<String> row : rows) {
            double height = height(List.of(row), size);
            if (y - height < MARGIN) {
                page.close();
                page = page();
                y = table(page, TOP);
            }
            row(page, row, size, y);
            y -= height;
        }
        page.close();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    /** Everything above the table; answers how far down it came. */
    private double head(PDPageContentStream page) throws IOException {
        double right = MARGIN + WIDTH;
        double room = WIDTH;
        if (sheet.stamp().isPresent()) {
            image(
                    page,
                    LosslessFactory.createFromImage(document, sheet.stamp().get()),
                    right - STAMP,
                    TOP - STAMP,
                    STAMP);
            room -= STAMP + 12;
        }
        text(page, ink.bold(), 8, MARGIN, TOP - 8, "BUILD SHEET", GREY);
        text(page, ink.bold(), 22, MARGIN, TOP - 32, sheet.product(), 0);
        double y = TOP - 50;
        for (String line : Ink.wrapped(ink.bold(), 11, sheet.code(), room)) {
            text(page, ink.bold(), 11, MARGIN, y, line, 0);
            y -= 14;
        }
        for (String line : Ink.wrapped(ink.regular(), 8, sheet.address(), room)) {
            text(page, ink.regular(), 8, MARGIN, y, line, GREY);
            y -= 10;
        }
        double top = Math.min(y, TOP - STAMP) - 10;
        if (sheet.picture().isPresent()) {
            BufferedImage picture = sheet.picture().get();
            image(page, JPEGFactory.createFromImage(document, picture, 0.9f), MARGIN, top - PICTURE, PICTURE);
        }
        double column = MARGIN + (sheet.picture().isPresent() ? PICTURE + 20 : 0);
        double below =
                facts(page, column, facts(page, column, top, "Chosen", sheet.choices()) - 8, "To know", sheet.facts());
        return Math.min(below, sheet.picture().isPresent() ? top - PICTURE : below) - 22;
    }

    private double facts(PDPageContentStream page, double x, double top, String title, List<BuildSheet.Fact> facts)
            throws IOException {
        if (facts.isEmpty()) {
            return top;
        }
        double y = top - 9;
        text(page, ink.bold(), 9, x, y, title, GREY);
        double label = 0.42 * (MARGIN + WIDTH - x);
        for (BuildSheet.Fact fact : facts) {
            y -= 12.5;
            List<String> labels = Ink.wrapped(ink.regular(), 9, fact.label(), label - 8);
            List<String> values = Ink.wrapped(ink.bold(), 9, fact.value(), MARGIN + WIDTH - x - label);
            for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
                y -= i == 0 ? 0 : 10.5;
                text(page, ink.regular(), 9, x, y, i < labels.size() ? labels.get(i) : "", 0);
                text(page, ink.bold(), 9, x + label, y, i < values.size() ? values.get(i) : "", 0);
            }
        }
        return y - 4;
    }

    private double table(PDPageContentStream page, double top) throws IOException {
        for (int column = 0; column < HEADS.size(); column++) {
            text(page, ink.bold(), 8, left(column), top - 8, HEADS.get(column), GREY);
        }
        rule(page, top - 12, 0.8f);
        return top - 13;
    }

    private void row(PDPageContentStream page, List<String> cells, double size, double top) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            double y = top - 1.3 * size;
            for (String line : Ink.wrapped(font(column), size, cells.get(column), width(column))) {
                text(page, font(column), size, left(column), y, line, 0);
                y -= 1.2 * size;
            }
        }
        rule(page, top - height(List.of(cells), size), 0.25f);
    }

    private double height(List<List<String>> rows, double size) throws IOException {
        double height = 0;
        for (List<String> cells : rows) {
            int lines = 1;
            for (int column = 0; column < cells.size(); column++) {
                lines = Math.max(
                        lines,
                        Ink.wrapped(font(column), size, cells.get(column), width(column))
                                .size());
            }
            height += (1.2 * lines + 0.6) * size;
        }
        return height;
    }

    /** Pieces and sizes are what one looks for. */
    private PDFont font(int column) {
        return column == 0 || column == 2 ? ink.bold() : ink.regular();
    }

    private static double left(int column) {
        return MARGIN + COLUMNS[column] * WIDTH;
    }

    private static double width(int column) {
        return (COLUMNS[column + 1] - COLUMNS[column]) * WIDTH - 6;
    }

    private static List<String> cells(CutList.Row row) {
        List<String> sizes = new ArrayList<>();
        for (double size : new double[] {row.length(), row.width(), row.thickness()}) {
            if (size > 0) {
                sizes.add(PartDrawing.mm(size));
            }
        }
        List<String> work = new ArrayList<>();
        if (!row.grain().isEmpty()) {
            work.add("grain along the length");
        }
        for (String one : List.of(row.edge(), row.note())) {
            if (!one.isEmpty()) {
                work.add(one);
            }
        }
        return List.of(
                Integer.toString(row.pieces()),
                row.label(),
                String.join(" × ", sizes),
                (row.material() + " " + row.sku()).strip(),
                String.join("; ", work));
    }

    private void text(PDPageContentStream page, PDFont font, double size, double x, double y, String text, float grey)
            throws IOException {
        page.beginText();
        page.setNonStrokingColor(grey);
        page.setFont(font, (float) size);
        page.newLineAtOffset((float) x, (float) y);
        page.showText(Ink.printable(font, text));
        page.endText();
    }

    private static void rule(PDPageContentStream page, double y, float width) throws IOException {
        page.setLineWidth(width);
        page.setStrokingColor(GREY);
        page.moveTo(MARGIN, (float) y);
        page.lineTo(MARGIN + WIDTH, (float) y);
        page.stroke();
    }

    private static void image(PDPageContentStream page, PDImageXObject image, double x, double y, double edge)
            throws IOException {
        page.drawImage(image, (float) x, (float) y, (float) edge, (float) edge);
    }
}
