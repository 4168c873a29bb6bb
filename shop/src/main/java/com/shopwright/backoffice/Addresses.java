package com.shopwright.backoffice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the back office's own lists, and the states in them: {@code PARTLY_SHIPPED} is {@code partly-shipped}. */
final class Addresses {

    private Addresses() {}

    static String list(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    static String slug(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a state that nobody knows, which then narrows nothing. */
    static <E extends Enum<E>> Optional<E> state(Class<E> type, String slug) {
        for (E state : type.getEnumConstants()) {
            if (slug(state).equals(slug)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
