package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class BuildSheetTest {

    private static final CutList.Row TOP = new CutList.Row(
            "top",
            "Table top",
            1,
            1800,
            900,
            27,
            "oak",
            "BRD-OAK-27",
            "length",
            "edges rounded by 4 above and below",
            "");
    private static final CutList.Row LEG =
            new CutList.Row("leg", "Leg", 4, 0, 0, 0, "oak", "LEG-TBL-OAK", "", "", "turned, 710 high, 58 across");

    private static BuildSheet sheet(List<CutList.Row> rows) {
        return new BuildSheet(
                "Holm dining table",
                "1-7kq2z9x0",
                "https://larkwood.example/products/holm-dining-table/designs/1-7kq2z9x0",
                List.of(new BuildSheet.Fact("In the workshop", "9 business days")),
                List.of(new BuildSheet.Fact("Wood", "Oak"), new BuildSheet.Fact("Words", "Žofie ❤ Łukasz")),
                new CutList(rows),
                Optional.of(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB)),
                Optional.of(new BufferedImage(33, 33, BufferedImage.TYPE_INT_RGB)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void saysWhatIsMadeAndOfWhat() throws IOException {
        assertThat(text(sheet(List.of(TOP, LEG)).pdf()))
                .contains("Holm dining table", "1-7kq2z9x0", "https://larkwood.example/products")
                .contains("Wood", "Oak", "9 business days")
                .contains("Table top", "1800 × 900 × 27", "BRD-OAK-27", "grain along the length")
                .contains("Leg", "LEG-TBL-OAK", "turned, 710 high, 58 across");
    }

    @Test
    void printsNamesOfOtherLanguagesAndSaysWhereItCannot() throws IOException {
        assertThat(text(sheet(List.of(TOP)).pdf())).contains("Žofie ? Łukasz");
    }

    @Test
    void staysOnOnePageUntilItsLettersCannotShrinkAnyMore() throws IOException {
        assertThat(pages(sheet(Collections.nCopies(40, TOP)).pdf())).isEqualTo(1);
        assertThat(pages(sheet(Collections.nCopies(400, TOP)).pdf())).isGreaterThan(1);
        assertThat(text(sheet(Collections.nCopies(400, TOP)).pdf()).split("Table top", -1))
                .hasSize(401);
    }

    @Test
    void isTheSameToTheByteEveryTime() {
        assertThat(sheet(List.of(TOP, LEG)).pdf())
                .isEqualTo(sheet(List.of(TOP, LEG)).pdf());
    }
}
