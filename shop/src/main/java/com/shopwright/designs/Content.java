package com.shopwright.designs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a design as bytes that are the same on every machine and for ever: fields in one order, choices and
 * parts sorted, each name and value preceded by its length in bytes so that no two contents run together. The first line
 * names the form; another form would need another name. The picture and the specification are left out: they
 * show and tell the content, and follow from it.
 */
final class Content {

    private static final String FORM = "shopwright.design.v1\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Content() {
        bytes.writeBytes(FORM.getBytes(StandardCharsets.US_ASCII));
    }

    static DesignId hash(Design design) {
        Content content = new Content();
        content.field("name", design.name());
        content.field("model", design.model());
        content.field("modelVersion", design.modelVersion());
        content.group("choices", design.choices());
        content.field("price", Long.toString(design.price().amount()));
        content.field("currency", design.price().currency().getCurrencyCode());
        content.field("taxClass", design.taxClass().name());
        content.field("weightGrams", Integer.toString(design.weightGrams()));
        content.field("makingDays", Integer.toString(design.makingDays()));
        content.group("parts", parts(design));
        return new DesignId(HexFormat.of().formatHex(sha256().digest(content.bytes.toByteArray())));
    }

    /** Names bytes, short enough for a header: half of their SHA-256. */
    static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes), 0, 16);
    }

    private static Map<String, String> parts(Design design) {
        Map<String, String> parts = new TreeMap<>();
        design.parts().forEach(part -> parts.put(part.sku().value(), Integer.toString(part.quantity())));
        return parts;
    }

    private void group(String name, Map<String, String> entries) {
        field(name, Integer.toString(entries.size()));
        entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> field(entry.getKey(), entry.getValue()));
    }

    private void field(String name, String value) {
        text(name);
        text(value);
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(utf8);
        bytes.write('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
