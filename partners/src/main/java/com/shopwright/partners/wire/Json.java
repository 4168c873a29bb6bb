package com.shopwright.partners.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper: refuses duplicate names, which two readers could understand differently. */
public final class Json {
    static final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** An object with its members in the given order: name, value, name, value, and so on. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return json;
    }

    /** Reads what {@link #text} wrote. */
    public static JsonNode tree(String json) {
        return mapper.readTree(json);
    }

    /** Reads what {@link #text} wrote of a record. */
    public static <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** Reads an object that {@link #text} wrote, in its order. */
    public static Map<String, @Nullable Object> map(String json) {
        return copy(mapper.readValue(json, LinkedHashMap.class));
    }

    /** The same members, in a map that may be changed. */
    public static Map<String, @Nullable Object> copy(Map<?, ?> object) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    public static String text(Object value) {
        return mapper.writeValueAsString(value);
    }
}
