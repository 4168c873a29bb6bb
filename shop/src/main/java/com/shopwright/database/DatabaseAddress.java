package com.shopwright.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads {@code SHOPWRIGHT_DATABASE_URL}: {@code jdbc:postgresql://host/db?user=u&password=p} or {@code
 * postgres://u:p@host:5432/db?sslmode=require}. User and password may also be given beside it, and then win.
 */
final class DatabaseAddress {
    private static final String FORMS =
            "Use jdbc:postgresql://HOST:PORT/DATABASE or postgres://USER:PASSWORD@HOST:PORT/DATABASE.";

    private DatabaseAddress() {}

    static Login parse(String url, Optional<String> user, Optional<String> password) {
        String address = url.strip();
        if (address.startsWith("jdbc:postgresql:")) {
            return new Login(
                    address,
                    user.or(() -> parameter(address, "user")).orElse(""),
                    password.or(() -> parameter(address, "password")).orElse(""));
        }
        if (address.startsWith("postgres://") || address.startsWith("postgresql://")) {
            return fromUri(uri(address), user, password);
        }
        throw new CannotStart("SHOPWRIGHT_DATABASE_URL is not the address of a PostgreSQL.", FORMS);
    }

    private static Login fromUri(URI uri, Optional<String> user, Optional<String> password) {
        String info = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        int colon = info.indexOf(':');
        String uriUser = decode(colon < 0 ? info : info.substring(0, colon));
        String uriPassword = colon < 0 ? "" : decode(info.substring(colon + 1));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Login(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user.orElse(uriUser),
                password.orElse(uriPassword));
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null
                    && uri.getRawPath() != null
                    && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Told below, without the address: it may hold a password.
        }
        throw new CannotStart("SHOPWRIGHT_DATABASE_URL names no host or no database.", FORMS);
    }

    private static Optional<String> parameter(String url, String name) {
        int query = url.indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        for (String pair : url.substring(query + 1).split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decode(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
