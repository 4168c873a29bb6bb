package com.shopwright.configurator.lettering;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.KerningTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType typeface, from one file or, as fonts for the web are cut up, from several: the first that has a character writes
 * it.
 */
final class OutlineFace implements Typeface {

    private static final double APART = 0.02;

    private record File(TrueTypeFont font, CmapLookup characters, Optional<KerningSubtable> kerning) {}

    private final List<File> files = new ArrayList<>();
    private final double capitals;

    /** @param resources beside this class, {@code .ttf} or {@code .woff} */
    OutlineFace(String... resources) {
        for (String resource : resources) {
            files.add(read(resource));
        }
        this.capitals = outline('H').getBounds2D().getHeight();
    }

    private static File read(String resource) {
        try (var stream = OutlineFace.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its font " + resource + ".");
            }
            byte[] bytes = stream.readAllBytes();
            TrueTypeFont font = new TTFParser()
                    .parse(new RandomAccessReadBuffer(resource.endsWith(".woff") ? Woff.unpacked(bytes) : bytes));
            KerningTable table = font.getKerning();
            Optional<KerningSubtable> kerning =
                    table == null ? Optional.empty() : Optional.ofNullable(table.getHorizontalKerningSubtable());
            return new File(font, font.getUnicodeCmapLookup(), kerning);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + resource + " cannot be read.", e);
        }
    }

    private Optional<File> file(int character) {
        return files.stream()
                .filter(file -> file.characters.getGlyphId(character) != 0)
                .findFirst();
    }

    private File required(int character) {
        return file(character)
                .orElseThrow(() -> new IllegalArgumentException("No letter for " + Character.toString(character)));
    }

    @Override
    public boolean covers(int character) {
        return file(character).isPresent();
    }

    @Override
    public Lettering set(int[] characters) {
        List<Lettering> letters = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < characters.length; i++) {
            at += i == 0 ? 0 : kerning(characters[i - 1], characters[i]) / capitals;
            Lettering letter = Lettering.of(outline(characters[i]), 1 / capitals);
            // Letters that would touch are set apart, as who cuts them would.
            while (!letters.isEmpty() && letters.getLast().touches(letter.moved(at, 0))) {
                at += APART;
            }
            letters.add(letter.moved(at, 0));
            at += advance(characters[i]) / capitals;
        }
        return Lettering.together(letters);
    }

    private double advance(int character) {
        File file = required(character);
        try {
            return file.font.getAdvanceWidth(file.characters.getGlyphId(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double kerning(int left, int right) {
        File file = required(left);
        return file != required(right)
                ? 0
                : file.kerning
                        .map(table -> (double)
                                table.getKerning(file.characters.getGlyphId(left), file.characters.getGlyphId(right)))
                        .orElse(0.0);
    }

    private Path2D outline(int character) {
        File file = required(character);
        try {
            var glyph = file.font.getGlyph().getGlyph(file.characters.getGlyphId(character));
            return glyph == null ? new Path2D.Double() : new Path2D.Double(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
