package com.shopwright.configurator.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "roman", "hand"})
    void capitalsAreOneHighAndCentred(String font) {
        Lettering line = Typefaces.line(font, "H");

        assertThat(line.reach(0, 1)).isCloseTo(0.5, within(font.equals("hand") ? 0.06 : 0.001));
        assertThat(line.reach(0, -1)).isCloseTo(0.5, within(font.equals("hand") ? 0.06 : 0.001));
        assertThat(line.reach(1, 0)).isCloseTo(line.reach(-1, 0), within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "roman", "hand"})
    void writesWhatASignMaySay(String font) {
        assertThat(Typefaces.covers(font, "Haus Löwenzahn & Söhne, 12a/3. O'Brien-Åse çéèñ"))
                .isTrue();
    }

    @Test
    void saysWhatItCannotWriteAndLeavesItOut() {
        assertThat(Typefaces.covers("plain", "家")).isFalse();
        assertThat(Typefaces.covers("hand", "ß")).isFalse();
        assertThat(Typefaces.line("plain", "a家").loops())
                .hasSameSizeAs(Typefaces.line("plain", "a").loops());
        assertThat(Typefaces.line("plain", "   ").loops()).isEmpty();
        assertThat(Typefaces.line("plain", "").width()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "roman"})
    void holesInLettersStayHoles(String font) {
        assertThat(holes(font, "o")).isEqualTo(1);
        assertThat(holes(font, "8")).isEqualTo(2);
        assertThat(holes(font, "&")).isGreaterThanOrEqualTo(1);
        assertThat(holes(font, "Äö")).isEqualTo(2);
    }

    private static long holes(String font, String text) {
        return Typefaces.line(font, text).loops().stream()
                .filter(loop -> loop.area() < 0)
                .count();
    }

    @Test
    void lettersThatOverlapBecomeOne() {
        long letters = Typefaces.line("hand", "mill").loops().stream()
                .filter(loop -> loop.area() > 0)
                .count();

        // The dot of the i stands alone.
        assertThat(letters).isEqualTo(2);
    }

    @Test
    void theSameTextComposedOrNotIsTheSameLine() {
        assertThat(Typefaces.line("plain", "Mu\u0308hle")).isSameAs(Typefaces.line("plain", "M\u00fchle"));
    }

    @Test
    void pairsAreKernedWhereTheTypefaceSaysSo() {
        double apart = Typefaces.line("roman", "A").width()
                + Typefaces.line("roman", "V").width();

        assertThat(Typefaces.line("roman", "AV").width()).isLessThan(apart - 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "roman", "hand"})
    void areasOfCurvesAreTrueToTheirPolygons(String font) {
        Lettering line = Typefaces.line(font, "Rosebank & Co. 8");
        double polygons =
                line.loops().stream().mapToDouble(Lettering.Loop::area).sum();

        assertThat(polygons / line.area()).isCloseTo(1, within(0.004));
    }

    @Test
    void knownAreasComeOutExactly() {
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(new Ellipse2D.Double(-1, -1, 2, 2), false);
        ring.append(new Ellipse2D.Double(-0.5, -0.5, 1, 1), false);
        // Java draws circles as four cubics, which are off by less than three in ten thousand.
        assertThat(Lettering.of(ring, 1).area()).isCloseTo(Math.PI * 0.75, within(0.001));

        Path2D square = new Path2D.Double(new Rectangle2D.Double(0, 0, 4, 3));
        assertThat(Lettering.of(square, 1).area()).isCloseTo(12, within(1e-9));
    }

    @Test
    void aPenStrokeIsAsWideAsThePenAndRoundAtItsEnds() {
        double area = Lettering.of(Pen.lines(List.of(new double[] {0, 0, 20, 0}), 0.85))
                .area();

        assertThat(area / (20 * 1.7 + Math.PI * 0.85 * 0.85)).isCloseTo(1, within(0.015));
    }

    @Test
    void refusesATypefaceThatIsNotThere() {
        assertThatThrownBy(() -> Typefaces.line("comic", "a")).hasMessageContaining("hand, plain, roman");
    }
}
