package com.shopwright.configurator.lettering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hand: letters as the strokes of a round pen, from Hershey's fonts, as engravers have cut them ever since. Letters with an
 * accent are composed of the letter and strokes for the accent.
 *
 * <p>The file's letters follow ASCII from the space on. Each has eight places of numbers, then pairs of characters that are
 * coordinates about {@code R}, y down: first its left and its right, then points; {@code " R"} lifts the pen.
 */
final class PenFace implements Typeface {

    /** Of the pen, where capitals are 21 high. */
    private static final double PEN = 1.7;

    private static final double BASELINE = 9;
    private static final double CAPITALS = 21;
    private static final double LOWER_CASE = 14;
    private static final int CEDILLA = 0x327;
    private static final int PIECES = 5;

    /** Combining marks as strokes about the letter's middle, from the letter's top up. */
    private static final Map<Integer, double[][]> MARKS = Map.of(
            0x300,
            new double[][] {{-2.5, 7, 1.5, 3}},
            0x301,
            new double[][] {{2.5, 7, -1.5, 3}},
            0x302,
            new double[][] {{-3, 3.5, 0, 7, 3, 3.5}},
            0x303,
            new double[][] {{-4, 4, -2, 6, 1, 4.6, 3.5, 6.5}},
            0x308,
            new double[][] {{-2.6, 4.8, -2.2, 4.8}, {2.6, 4.8, 3, 4.8}},
            0x30A,
            new double[][] {{0, 3.4, 2, 5.2, 0, 7, -2, 5.2, 0, 3.4}},
            0x30C,
            new double[][] {{-3, 7, 0, 3.5, 3, 7}},
            CEDILLA,
            new double[][] {{0, -22, 1.2, -24, -1.5, -25.5}});

    private record Letter(double left, double right, List<double[]> strokes) {}

    private final Map<Integer, Letter> letters = new HashMap<>();

    PenFace(String resource) {
        try (var stream = PenFace.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its font " + resource + ".");
            }
            read(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + resource + " cannot be read.", e);
        }
    }

    private void read(String file) {
        String[] lines = file.split("\r?\n");
        int character = ' ';
        for (int line = 0; line < lines.length && lines[line].length() > 8; line++) {
            StringBuilder letter = new StringBuilder(lines[line]);
            int pairs = Integer.parseInt(letter.substring(5, 8).strip());
            // Long letters go on in the next lines.
            while (letter.length() < 8 + 2 * pairs) {
                line++;
                letter.append(lines[line]);
            }
            letters.put(character, letter(letter.substring(8, 8 + 2 * pairs)));
            character++;
        }
    }

    private static Letter letter(String pairs) {
        List<double[]> strokes = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        for (int i = 2; i < pairs.length(); i += 2) {
            if (pairs.startsWith(" R", i)) {
                finish(points, strokes);
            } else {
                points.add((double) pairs.charAt(i) - 'R');
                points.add(BASELINE - (pairs.charAt(i + 1) - 'R'));
            }
        }
        finish(points, strokes);
        return new Letter(pairs.charAt(0) - 'R', pairs.charAt(1) - 'R', strokes);
    }

    private static void finish(List<Double> points, List<double[]> strokes) {
        if (!points.isEmpty()) {
            strokes.add(points.stream().mapToDouble(Double::doubleValue).toArray());
            points.clear();
        }
    }

    @Override
    public boolean covers(int character) {
        int[] parts = parts(character);
        if (!letters.containsKey(parts[0]) || character > 0x7e && parts.length == 1) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            if (!MARKS.containsKey(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static int[] parts(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .codePoints()
                .toArray();
    }

    private Letter letter(int character) {
        Letter letter = letters.get(character);
        if (letter == null) {
            throw new IllegalArgumentException("No letter for " + Character.toString(character));
        }
        return letter;
    }

    @Override
    public Lettering set(int[] characters) {
        List<double[]> strokes = new ArrayList<>();
        double at = 0;
        for (int character : characters) {
            int[] parts = parts(character);
            Letter letter = letter(parts[0]);
            for (double[] stroke : letter.strokes) {
                strokes.add(moved(curve(stroke), at - letter.left, 0));
            }
            double middle = at + (letter.right - letter.left) / 2 + 1;
            double top = Character.isUpperCase(parts[0]) ? CAPITALS : LOWER_CASE;
            for (int i = 1; i < parts.length; i++) {
                for (double[] mark : MARKS.getOrDefault(parts[i], new double[0][])) {
                    strokes.add(moved(curve(mark), middle, parts[i] == CEDILLA ? CAPITALS : top));
                }
            }
            at += letter.right - letter.left;
        }
        return Lettering.of(Pen.lines(strokes, PEN / 2)).scaled(1 / CAPITALS, 1 / CAPITALS);
    }

    private static double[] moved(double[] points, double right, double up) {
        double[] moved = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            moved[i] = points[i] + right;
            moved[i + 1] = points[i + 1] + up;
        }
        return moved;
    }

    /** Through the points, five pieces from each to the next (Catmull and Rom's curve). */
    private static double[] curve(double[] points) {
        int n = points.length / 2;
        if (n <= 2) {
            return points;
        }
        double[] curve = new double[2 * (PIECES * (n - 1) + 1)];
        for (int k = 0; k < curve.length / 2; k++) {
            int i = Math.min(k / PIECES, n - 2);
            double t = (double) k / PIECES - i;
            for (int axis = 0; axis < 2; axis++) {
                double a = points[2 * Math.max(i - 1, 0) + axis];
                double b = points[2 * i + axis];
                double c = points[2 * i + 2 + axis];
                double d = points[2 * Math.min(i + 2, n - 1) + axis];
                curve[2 * k + axis] =
                        b + t * ((c - a) / 2 + t * (a - 2.5 * b + 2 * c - d / 2 + t * (1.5 * (b - c) + (d - a) / 2)));
            }
        }
        return curve;
    }
}
