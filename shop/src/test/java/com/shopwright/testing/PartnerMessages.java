package com.shopwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes a partner's link file and signs messages as that partner, so that a test decides what comes when. */
public final class PartnerMessages {
    /** Nobody listens there. */
    public static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final byte[] secret = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    private PartnerMessages() {}

    /** @param data the shop's folder */
    public static PartnerMessages link(Path data, String name, URI url) {
        PartnerMessages partner = new PartnerMessages();
        try {
            Path links = Files.createDirectories(data.resolve("links"));
            Files.writeString(links.resolve(name + ".properties"), """
                    url=%s
                    hook=http://127.0.0.1:9/hooks
                    key=key-of-the-tests
                    secret=%s
                    """.formatted(
                            url, Base64.getEncoder().encodeToString(partner.secret)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return partner;
    }

    /** A message on its way: send it, or send it twice, or late. */
    public record Signed(String id, String timestamp, String signature, byte[] body) {

        public Signed withBody(String other) {
            return new Signed(id, timestamp, signature, other.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param data the message's content as JSON */
    public Signed message(String type, String data) {
        return message(type, data, Instant.now());
    }

    public Signed message(String type, String data, Instant at) {
        String id = "msg_" + UUID.randomUUID();
        String body = """
                {"id": "%s", "type": "%s", "at": "%s", "data": %s}""".formatted(id, type, at, data);
        String timestamp = String.valueOf(at.getEpochSecond());
        return new Signed(
                id, timestamp, "v1," + sign(id + "." + timestamp + "." + body), body.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
