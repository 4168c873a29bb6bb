package com.shopwright.partners.wire;

import java.util.List;

/**
 * A partner's page of what it has seen: one table, newest first, and the knobs.
 *
 * @param style class of the body, which picks the partner's colour
 * @param active which of {@code links} is this page
 * @param knobs empty if this page shows none
 */
public record Board(
        String style,
        String name,
        String tagline,
        List<Place> links,
        String active,
        String heading,
        List<String> columns,
        List<Line> lines,
        String empty,
        List<Dial> knobs) {

    public record Place(String path, String label) {}

    /** One row; a cell may be a badge (a state) or a link. */
    public record Line(List<Cell> cells) {
        public static Line of(Cell... cells) {
            return new Line(List.of(cells));
        }
    }

    /** @param kind {@code text}, {@code name}, {@code none}, {@code number}, {@code state}, {@code code}, or {@code link} with {@code href} */
    public record Cell(String kind, String text, String href, String note) {
        public static Cell text(String text) {
            return new Cell("text", text, "", "");
        }

        public static Cell text(String text, String note) {
            return new Cell("text", text, "", note);
        }

        public static Cell name(String text, String note) {
            return new Cell("name", text, "", note);
        }

        /** Nothing to tell: a dash in the table, left out on the phone. */
        public static Cell none() {
            return new Cell("none", "—", "", "");
        }

        public static Cell number(String text) {
            return new Cell("number", text, "", "");
        }

        public static Cell code(String text) {
            return new Cell("code", text, "", "");
        }

        public static Cell state(String state, String note) {
            return new Cell("state", state, "", note);
        }

        public static Cell link(String text, String href) {
            return new Cell("link", text, href, "");
        }

        /** For the stylesheet: a state's tone. */
        public String tone() {
            return switch (text) {
                case "authorised", "captured", "delivered", "shipped", "confirmed", "requires_capture", "succeeded" ->
                    "good";
                case "declined", "refused", "cancelled", "voided", "canceled", "expired", "disputed" -> "bad";
                default -> "open";
            };
        }
    }

    /** One knob as a form field. */
    public record Dial(String name, String label, String unit, String most, String step, String value) {}

    public static List<Dial> dials(Knobs knobs) {
        return knobs.all().stream()
                .map(knob -> new Dial(
                        knob.name(),
                        knob.label(),
                        knob.kind().unit(),
                        knob.kind().mostText(),
                        knob.kind().stepText(),
                        knobs.shown(knob)))
                .toList();
    }

    /** Columns of numbers stand right, heading included. */
    public boolean numeric(int index) {
        return lines.stream().anyMatch(line -> line.cells().get(index).kind().equals("number"));
    }

    /** Cells with their column's name, for the phone, where each row is a card. */
    public String column(int index) {
        return columns.get(index);
    }
}
