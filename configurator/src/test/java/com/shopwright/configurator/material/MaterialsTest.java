package com.shopwright.configurator.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Surface;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialsTest {

    static Stream<String> names() {
        return Materials.names().stream();
    }

    static Stream<Texture> textures() {
        return Materials.names().stream()
                .map(name -> Materials.of(new Surface(name, "", "")))
                .flatMap(material -> Stream.concat(material.colour().stream(), material.relief().stream()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("names")
    void makesEveryMaterialInEveryFinishAndTint(String name) {
        for (String tint : new String[] {"", "#2F5D50", "#FAF7F2", "#000000"}) {
            for (String finish :
                    Stream.concat(Stream.of(""), Materials.finishes().stream()).toList()) {
                Material material = Materials.of(new Surface(name, tint, finish));
                assertThat(List.of(
                                material.red(),
                                material.green(),
                                material.blue(),
                                material.opacity(),
                                material.roughness(),
                                material.metallic(),
                                material.coat()))
                        .as(material.name())
                        .allMatch(value -> value >= 0 && value <= 1);
                assertThat(material.name()).matches("[a-z0-9-]+");
                assertThat(material.glow() > 0).isEqualTo(finish.equals("lit"));
                assertThat(material.pierced()).isEqualTo(name.equals("cane"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("textures")
    void repeatsWithoutASeam(Texture texture) {
        int width = texture.width();
        int height = texture.height();
        double[] columns = new double[width];
        double[] rows = new double[height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                columns[x] += difference(texture, x, y, (x + 1) % width, y);
                rows[y] += difference(texture, x, y, x, (y + 1) % height);
            }
        }
        assertSeamless(texture.name() + " from left to right", columns, height);
        assertSeamless(texture.name() + " from top to bottom", rows, width);
    }

    /**
     * The step over the rim is an ordinary one, or at most as large as the largest within: patterns have edges of
     * their own, and boards are glued at the rim as elsewhere.
     */
    private static void assertSeamless(String what, double[] steps, int length) {
        int last = steps.length - 1;
        double[] inside = Arrays.copyOf(steps, last);
        double mean = Arrays.stream(inside).average().orElseThrow();
        double largest = Arrays.stream(inside).max().orElseThrow();
        assertThat(steps[last]).as(what).isLessThan(Math.max(mean * 1.5 + length, largest * 1.05));
    }

    @ParameterizedTest
    @MethodSource("textures")
    void keepsTexturesSmallInPixelsAndInBytes(Texture texture) throws IOException {
        assertThat(Integer.bitCount(texture.width())).as("a power of two").isOne();
        assertThat(Integer.bitCount(texture.height())).as("a power of two").isOne();
        assertThat(Math.max(texture.width(), texture.height())).isLessThanOrEqualTo(1024);
        assertThat(texture.pixels()).hasSize(texture.width() * texture.height());
        BufferedImage image = new BufferedImage(texture.width(), texture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, texture.width(), texture.height(), texture.pixels(), 0, texture.width());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        assertThat(bytes.size()).as(texture.name()).isLessThan(190_000);
    }

    @ParameterizedTest
    @EnumSource
    void showsWoodInTheColourOfItsSwatch(Timber timber) {
        Tone seen = mean(Materials.of(new Surface(timber.word, "", "oil")));
        assertThat(Tone.encoded(seen.red())).isCloseTo(Tone.encoded(timber.swatch.red()), within(4));
        assertThat(Tone.encoded(seen.green())).isCloseTo(Tone.encoded(timber.swatch.green()), within(4));
        assertThat(Tone.encoded(seen.blue())).isCloseTo(Tone.encoded(timber.swatch.blue()), within(4));
    }

    @Test
    void givesEveryWoodAColourOfItsOwn() {
        for (Timber one : Timber.values()) {
            for (Timber other : Timber.values()) {
                if (one != other) {
                    assertThat(apart(one.swatch, other.swatch))
                            .as("%s and %s, of 255", one, other)
                            .isGreaterThan(12);
                }
            }
        }
    }

    private static double apart(Tone one, Tone other) {
        return Math.hypot(
                Math.hypot(
                        Tone.encoded(one.red()) - Tone.encoded(other.red()),
                        Tone.encoded(one.green()) - Tone.encoded(other.green())),
                Tone.encoded(one.blue()) - Tone.encoded(other.blue()));
    }

    @Test
    void paintsEverythingBeforehandIfAsked() {
        Materials.paintAll();
        List<Texture> before = textures().toList();
        Materials.paintAll();
        assertThat(textures().toList())
                .usingElementComparator(MaterialsTest::sameObject)
                .isEqualTo(before);
    }

    private static int sameObject(Texture one, Texture other) {
        return one == other ? 0 : 1;
    }

    @Test
    void showsATintAsItIs() {
        for (String name :
                new String[] {"wool", "linen", "leather", "linoleum", "stoneware", "powder", "paint", "slate"}) {
            Tone tint = Tone.of("#2F5D50");
            Tone seen = mean(Materials.of(new Surface(name, "#2F5D50", "")));
            assertThat(seen.luminance()).as(name).isCloseTo(tint.luminance(), within(0.012));
        }
    }

    @Test
    void keepsSoapedWoodPalerThanOiled() {
        for (Timber timber : Timber.values()) {
            assertThat(mean(Materials.of(new Surface(timber.word, "", "soap"))).luminance())
                    .isGreaterThan(mean(Materials.of(new Surface(timber.word, "", "oil")))
                                    .luminance()
                            * 1.05);
        }
    }

    @Test
    void paintsTheSameSheetEveryTime() {
        assertThat(Boards.glued(Timber.PINE).colour("x").pixels())
                .isEqualTo(Boards.glued(Timber.PINE).colour("x").pixels());
        assertThat(Cloth.boucle().relief("x").pixels())
                .isEqualTo(Cloth.boucle().relief("x").pixels());
    }

    @Test
    void givesEveryTextureByItsName() {
        textures()
                .forEach(
                        texture -> assertThat(Materials.texture(texture.name())).containsSame(texture));
        assertThat(Materials.texture("plastic-wood")).isEmpty();
    }

    @Test
    void refusesWhatTheLibraryDoesNotHave() {
        assertThatThrownBy(() -> Materials.of(new Surface("ebony", "", "")))
                .hasMessageContaining("ebony")
                .hasMessageContaining("walnut");
        assertThatThrownBy(() -> Materials.of(new Surface("oak", "", "tar"))).hasMessageContaining("soap");
        assertThatThrownBy(() -> Materials.of(new Surface("wool", "green", ""))).hasMessageContaining("#2f5d50");
    }

    private static double difference(Texture texture, int x0, int y0, int x1, int y1) {
        int a = texture.pixels()[y0 * texture.width() + x0];
        int b = texture.pixels()[y1 * texture.width() + x1];
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255))
                + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                + Math.abs((a & 255) - (b & 255));
    }

    /** Mean in linear light of the texture under its factor. */
    private static Tone mean(Material material) {
        double red = 1;
        double green = 1;
        double blue = 1;
        if (material.colour().isPresent()) {
            red = green = blue = 0;
            int[] pixels = material.colour().get().pixels();
            for (int pixel : pixels) {
                red += Tone.linear(pixel >> 16 & 255) / pixels.length;
                green += Tone.linear(pixel >> 8 & 255) / pixels.length;
                blue += Tone.linear(pixel & 255) / pixels.length;
            }
        }
        return new Tone(red, green, blue).times(new Tone(material.red(), material.green(), material.blue()));
    }
}
