package com.shopwright.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Standard Webhooks scheme, version 1: HMAC-SHA256 over {@code id.timestamp.body} (standardwebhooks.com). */
@Component
final class StandardWebhooks implements SignedMessages {

    /** Older or newer than this is refused, so that a message that was recorded cannot be played back for long. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Links links;
    private final InstantSource clock;
    private final JsonMapper json;
    private final JdbcClient sql;
    private final ShopId shop;

    StandardWebhooks(Links links, InstantSource clock, JsonMapper json, JdbcClient sql, ShopId shop) {
        this.links = links;
        this.clock = clock;
        this.json = json;
        this.sql = sql;
        this.shop = shop;
    }

    @Override
    public Reading read(String link, String id, String timestamp, String signature, byte[] body) {
        Link wire = links.link(link).orElse(null);
        if (wire == null) {
            return new Reading.Refused("this shop has no link called " + link);
        }
        if (!isRecent(timestamp)) {
            return new Reading.Refused("webhook-timestamp is more than 5 minutes off, or no number of seconds");
        }
        byte[] expected = sign(wire.secret(), id, timestamp, body);
        boolean genuine = Arrays.stream(signature.split(" "))
                .filter(candidate -> candidate.startsWith("v1,"))
                .anyMatch(candidate -> MessageDigest.isEqual(expected, decode(candidate.substring(3))));
        return genuine ? parse(id, body) : new Reading.Refused("webhook-signature does not match");
    }

    private boolean isRecent(String timestamp) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (RuntimeException notSeconds) {
            return false;
        }
    }

    private static byte[] sign(String secret, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private Reading parse(String id, byte[] body) {
        try {
            JsonNode message = json.readTree(body);
            if (!message.isObject()) {
                return new Reading.Refused("the body is not a JSON object");
            }
            return new Reading.Genuine(
                    id, message.path("type").asString(""), message.path("data").toString());
        } catch (JacksonException broken) {
            return new Reading.Refused("the body is not JSON");
        }
    }

    @Override
    public Set<String> firstTime(String link, Set<String> ids) {
        return sql.sql("""
                insert into kernel.message (shop_id, link, id, seen_at)
                select :shop, :link, id, :now
                from unnest(:ids::text[]) as new (id)
                on conflict (shop_id, link, id) do nothing
                returning id
                """)
                .param("shop", shop.value())
                .param("link", link)
                .param("ids", ids.stream().sorted().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getString("id"))
                .set();
    }
}
