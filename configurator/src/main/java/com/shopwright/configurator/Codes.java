package com.shopwright.configurator;

import com.shopwright.configurator.Configurator.Decoded;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes full configurations as short codes and reads them back.
 *
 * <p>A code is the model's version, a hyphen, and a number in Crockford's base 32 (digits and lower-case letters without i,
 * l, o and u; {@code O} is read as 0, {@code I} and {@code L} as 1). The number holds every option's value in mixed radix, the options
 * as the model declares them, then texts as UTF-8, then 20 bits of a digest over product, version and all before: so a
 * slip of the finger or a code of another product is noticed.
 */
final class Codes {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern CODE = Pattern.compile("([1-9]\\d{0,8})-([0-9a-z]{1,2000})");
    private static final int CHECK_BITS = 20;

    private final Model model;
    private final Selections selections;
    private final BigInteger combinations;

    Codes(Model model, Selections selections) {
        this.model = model;
        this.selections = selections;
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < selections.count(); i++) {
            product = product.multiply(BigInteger.valueOf(selections.domain(i).size()));
        }
        this.combinations = product;
    }

    String encode(Map<String, String> choices) {
        BigInteger number = BigInteger.ZERO;
        var texts = new StringBuilder();
        for (int i = 0; i < selections.count(); i++) {
            String value = choices.getOrDefault(selections.name(i), Selections.NONE);
            number = number.multiply(BigInteger.valueOf(selections.domain(i).size()))
                    .add(BigInteger.valueOf(selections.index(i, value)));
            if (isText(i, value)) {
                texts.append(value);
            }
        }
        byte[] utf8 = texts.toString().getBytes(StandardCharsets.UTF_8);
        // The texts stand above the choices, behind a 1 that keeps leading zeros.
        BigInteger above = new BigInteger(1, concat(new byte[] {1}, utf8));
        BigInteger body =
                utf8.length == 0 ? number : above.multiply(combinations).add(number);
        BigInteger checked = body.shiftLeft(CHECK_BITS).or(BigInteger.valueOf(check(body)));
        return model.version() + "-" + base32(checked);
    }

    private boolean isText(int option, String value) {
        return selections.option(option) instanceof Option.Text && !value.equals(Selections.NONE);
    }

    /** The choices that a code stands for, checked one by one but not against the rules; or why it is refused. */
    sealed interface Read {

        record Choices(Map<String, String> values) implements Read {}

        record Not(Decoded decoded) implements Read {}
    }

    Read decode(String code) {
        Matcher matcher = CODE.matcher(code.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return refused("This is not the code of a design.", "Copy the whole code, like 1-7k2m9xq4.");
        }
        int version = Integer.parseInt(matcher.group(1));
        if (version != model.version()) {
            return new Read.Not(new Decoded.OtherVersion(version));
        }
        String digits = matcher.group(2).replace('o', '0').replace('i', '1').replace('l', '1');
        BigInteger checked = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            int digit = DIGITS.indexOf(digits.charAt(i));
            if (digit < 0) {
                return tampered();
            }
            checked = checked.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        BigInteger body = checked.shiftRight(CHECK_BITS);
        boolean right = checked.and(BigInteger.valueOf((1 << CHECK_BITS) - 1)).longValue() == check(body);
        return right ? values(body).<Read>map(Read.Choices::new).orElseGet(Codes::tampered) : tampered();
    }

    private Optional<Map<String, String>> values(BigInteger body) {
        BigInteger number = body.mod(combinations);
        int[] indexes = new int[selections.count()];
        for (int i = selections.count() - 1; i >= 0; i--) {
            BigInteger[] parts = number.divideAndRemainder(
                    BigInteger.valueOf(selections.domain(i).size()));
            indexes[i] = parts[1].intValue();
            number = parts[0];
        }
        return texts(body.divide(combinations)).flatMap(letters -> words(indexes, letters));
    }

    private Optional<Map<String, String>> words(int[] indexes, String letters) {
        var values = new LinkedHashMap<String, String>();
        int at = 0;
        for (int i = 0; i < indexes.length; i++) {
            String value = selections.domain(i).value(indexes[i]);
            if (isText(i, value)) {
                int length = value.codePointCount(0, value.length());
                if (letters.codePointCount(at, letters.length()) < length) {
                    return Optional.empty();
                }
                int end = letters.offsetByCodePoints(at, length);
                value = letters.substring(at, end);
                at = end;
            }
            if (selections.domain(i).index(value).orElse(-1) != indexes[i]) {
                return Optional.empty();
            }
            values.put(selections.name(i), value);
        }
        return at == letters.length() ? Optional.of(values) : Optional.empty();
    }

    private static Optional<String> texts(BigInteger above) {
        if (above.signum() == 0) {
            return Optional.of("");
        }
        byte[] bytes = above.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        if (bytes[start] != 1 || bytes.length == start + 1) {
            return Optional.empty();
        }
        try {
            CharBuffer letters = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, start + 1, bytes.length)));
            return Optional.of(letters.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** SHA-256 over the canonical form, each value behind its length so that no two forms are the same text. */
    String hash(Map<String, String> choices) {
        var canonical = new StringBuilder(model.product())
                .append('\n')
                .append(model.version())
                .append('\n');
        for (int i = 0; i < selections.count(); i++) {
            String value = choices.getOrDefault(selections.name(i), Selections.NONE);
            canonical
                    .append(selections.name(i))
                    .append('=')
                    .append(value.length())
                    .append(':')
                    .append(value)
                    .append('\n');
        }
        return HexFormat.of().formatHex(digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private long check(BigInteger body) {
        byte[] product = (model.product() + "\n" + model.version() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] digest = digest(concat(product, body.toByteArray()));
        return ByteBuffer.wrap(digest).getInt() >>> 32 - CHECK_BITS;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private static String base32(BigInteger number) {
        var digits = new StringBuilder();
        BigInteger left = number;
        do {
            digits.append(DIGITS.charAt(left.intValue() & 31));
            left = left.shiftRight(5);
        } while (left.signum() > 0);
        return digits.reverse().toString();
    }

    private static Read tampered() {
        return refused("This code has a slip or was changed.", "Compare it with the one you were given.");
    }

    private static Read refused(String problem, String remedy) {
        return new Read.Not(new Decoded.Refused(problem, remedy));
    }
}
