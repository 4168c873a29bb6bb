package com.shopwright.configurator.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What lies on the bench while a design is made: what it looks like, what was chosen, what is cut, and the code that leads back
 * to it. One page of A4; the table's letters shrink before it takes a second one.
 *
 * @param product its name
 * @param code of the design; unless it is known to come from a model, empty
 * @param address where the design can be seen, or empty
 * @param facts of the whole piece, such as weight and days
 * @param choices in the buyer's words
 * @param picture of exactly this design
 * @param stamp the address as a picture for cameras
 */
public record BuildSheet(
        String product,
        String code,
        String address,
        List<Fact> facts,
        List<Fact> choices,
        CutList cuts,
        Optional<BufferedImage> picture,
        Optional<BufferedImage> stamp) {

    public static final String TYPE = "application/pdf";

    public BuildSheet {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
    }

    /** "Length: 1,600 mm" */
    public record Fact(String label, String value) {}

    /** The same bytes for the same content. */
    public byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle("Build sheet: " + product + (code.isEmpty() ? "" : ", " + code));
            about.setProducer("Shopwright");
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setLanguage("en");
            document.setDocumentId((long) code.hashCode()); // else the time of day would be in it
            new BuildSheetPage(document, this).draw();
            document.save(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
