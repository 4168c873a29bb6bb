package com.shopwright.configurator.export;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as RFC 4180 has them: commas, quotes doubled, lines ended by CR LF. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(String value) {
        String tame = tame(value);
        return tame.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + tame.replace("\"", "\"\"") + '"'
                : tame;
    }

    /** Spreadsheets take what begins so for a formula, and a buyer may have written it. */
    private static String tame(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
