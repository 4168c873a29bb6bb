package com.shopwright.configurator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.scene.Scene;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures look as they did when somebody last looked at them: the mean colour of each field of a 16 × 12 grid,
 * written as text. Whoever changes light or materials on purpose copies the grid from the failure into the file and
 * says why.
 */
class GoldenPictureTest {

    private static final int COLUMNS = 16;
    private static final int ROWS = 12;
    /** Out of 255: less than a glance sees, more than another processor's rounding makes. */
    private static final int TOLERANCE = 6;

    @ParameterizedTest
    @CsvSource({
        "oak-table, FLOOR, LIGHT",
        "walnut-table, FLOOR, DARK",
        "cane-chair, FLOOR, LIGHT",
        "wool-chair, FLOOR, LIGHT",
        "lit-lamp, TABLE, LIGHT",
        "plate, WALL, LIGHT"
    })
    void looksAsItDid(String name, Scene.Stage stage, Backdrop backdrop) throws IOException {
        Picture picture = Studio.picture(
                subject(name), stage, new Scene.View(30, 16), new Shot(Viewpoint.HERO, 320, 240, backdrop));
        String seen = grid(picture);
        String golden = golden(name);
        String[] expected = golden.split("\\s+");
        String[] actual = seen.split("\\s+");
        assertThat(actual).as("fields").hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                assertThat(level(actual[i], channel))
                        .as("%s: field %d, channel %d of%n%s", name, i, channel, seen)
                        .isBetween(level(expected[i], channel) - TOLERANCE, level(expected[i], channel) + TOLERANCE);
            }
        }
    }

    private static List<Batch> subject(String name) {
        return switch (name) {
            case "oak-table" -> Props.table("oak", "oil").batches();
            case "walnut-table" -> Props.table("walnut", "lacquer").batches();
            case "cane-chair" -> Props.chair("beech", "cane", "").batches();
            case "wool-chair" -> Props.chair("steel", "wool", "#2F5D50").batches();
            case "lit-lamp" -> Props.lamp("linen", "lit").batches();
            case "plate" ->
                Props.of("enamel", "#2F5D50", "")
                        .box(-150, -4, 0, 300, 4, 200)
                        .then("gold", "", "")
                        .box(-40, -6, 60, 80, 3, 80)
                        .batches();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int level(String field, int channel) {
        return Integer.parseInt(field.substring(channel * 2, channel * 2 + 2), 16);
    }

    private static String grid(Picture picture) {
        StringBuilder text = new StringBuilder();
        int wide = picture.width() / COLUMNS;
        int high = picture.height() / ROWS;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int[] sum = new int[3];
                for (int y = 0; y < high; y++) {
                    for (int x = 0; x < wide; x++) {
                        int pixel = picture.pixels()[(row * high + y) * picture.width() + column * wide + x];
                        sum[0] += pixel >> 16 & 255;
                        sum[1] += pixel >> 8 & 255;
                        sum[2] += pixel & 255;
                    }
                }
                int n = wide * high;
                text.append(String.format(Locale.ROOT, "%02x%02x%02x", sum[0] / n, sum[1] / n, sum[2] / n))
                        .append(column == COLUMNS - 1 ? "\n" : " ");
            }
        }
        return text.toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenPictureTest.class.getResourceAsStream(name + ".txt")) {
            assertThat(file).as(name + ".txt").isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
