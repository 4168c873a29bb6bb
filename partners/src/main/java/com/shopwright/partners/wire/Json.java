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

    public static String text(Object value) {
        return mapper.writeValueAsString(value);
    }
}
