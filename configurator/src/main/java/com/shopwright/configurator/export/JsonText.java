package com.shopwright.configurator.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object that is written in the order in which it was filled, so that equal contents are equal bytes. */
final class JsonText {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param value text, a number, yes or no, another object, or a list of these */
    JsonText with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Leaves lists out that are empty: glTF forbids them. */
    JsonText withAny(String name, List<?> values) {
        return values.isEmpty() ? this : with(name, values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(this, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case JsonText object -> object.write(text);
            case List<?> list -> write(list, text);
            case String string -> quote(string, text);
            case Double number -> number(number, text);
            case Float number -> number(number.doubleValue(), text);
            case Integer number -> text.append(number.intValue());
            case Boolean bool -> text.append(bool.booleanValue());
            default -> throw new IllegalArgumentException(value.getClass() + " is not for JSON.");
        }
    }

    private void write(StringBuilder text) {
        text.append('{');
        String comma = "";
        for (Map.Entry<String, Object> member : members.entrySet()) {
            text.append(comma);
            quote(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void write(List<?> list, StringBuilder text) {
        text.append('[');
        String comma = "";
        for (Object value : list) {
            text.append(comma);
            write(value, text);
            comma = ",";
        }
        text.append(']');
    }

    private static void number(double value, StringBuilder text) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no number in JSON.");
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            text.append((long) value);
        } else {
            text.append(value);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
