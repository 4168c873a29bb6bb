package com.shopwright.configurator.lettering;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The typefaces that a model may name: {@code plain}, a sans (Inter); {@code roman}, Roman capitals with their lower case
 * (Liberation Serif); {@code hand}, a round hand (Hershey's script).
 *
 * <p>What a typeface cannot write is left out of a line; {@link #covers} says so beforehand.
 */
public final class Typefaces {

    private static final Map<String, Supplier<Typeface>> FACES = Map.of(
            "plain", () -> Plain.FACE,
            "roman", () -> Roman.FACE,
            "hand", () -> Hand.FACE);

    private static final int MOST_LINES = 500;
    private static final Map<Line, Lettering> SET = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Line, Lettering> eldest) {
            return size() > MOST_LINES;
        }
    };

    private record Line(String font, String text) {}

    // Each is read when it is first asked for.
    private static final class Plain {
        static final Typeface FACE = new OutlineFace("inter-latin-600-normal.woff", "inter-latin-ext-600-normal.woff");
    }

    private static final class Roman {
        static final Typeface FACE = new OutlineFace("LiberationSerif-Bold.ttf");
    }

    private static final class Hand {
        static final Typeface FACE = new PenFace("scripts.jhf");
    }

    private Typefaces() {}

    /** What a model may write behind {@code font:}. */
    public static SortedSet<String> names() {
        return new TreeSet<>(FACES.keySet());
    }

    /**
     * Whether all of a text can be written.
     *
     * @throws IllegalArgumentException for a font that is not among {@link #names}
     */
    public static boolean covers(String font, String text) {
        Typeface face = face(font);
        return composed(text).codePoints().allMatch(character -> character == ' ' || face.covers(character));
    }

    /**
     * A line of lettering with capitals 1 millimetre high, centred on its width and on the height of its capitals. Characters
     * that the font lacks are left out.
     *
     * @throws IllegalArgumentException for a font that is not among {@link #names}
     */
    public static Lettering line(String font, String text) {
        Line line = new Line(font, composed(text));
        synchronized (SET) {
            return SET.computeIfAbsent(line, Typefaces::set);
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Typeface face(String font) {
        Supplier<Typeface> face = FACES.get(font);
        if (face == null) {
            throw new IllegalArgumentException(
                    "There is no typeface “" + font + "”; there are " + String.join(", ", names()) + ".");
        }
        return face.get();
    }

    private static Lettering set(Line line) {
        Typeface face = face(line.font);
        Lettering written = face.set(line.text.codePoints().filter(face::covers).toArray());
        return written.moved((written.reach(-1, 0) - written.reach(1, 0)) / 2, -0.5);
    }
}
