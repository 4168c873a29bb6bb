package com.shopwright.bench.configurator;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of solutions that others have published, for files known by their SHA-256.
 *
 * @see <a href="https://github.com/toulbar2/CFN-learn">toulbar2/CFN-learn, renault/README.md</a>
 */
final class Published {

    private static final Map<String, BigInteger> COUNTS = Map.of(
            "32b746197f0691665f86f2f3610dd87c471801e4b77708f8c5bf2cb44c4b2d90", new BigInteger("278744"),
            "dd9d71bbe7321544051abe0e1c6178ccbbf58c917ac9ebf22ab007f5a6bc7b4e",
                    new BigInteger("24566537954855758069760"));

    private Published() {}

    static Optional<BigInteger> of(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return Optional.ofNullable(COUNTS.get(HexFormat.of().formatHex(digest)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether they agree; toulbar2 counts in doubles, so that beyond 2^53 only 15 digits can. */
    static boolean agrees(BigInteger published, BigInteger counted) {
        if (published.bitLength() <= 53) {
            return published.equals(counted);
        }
        BigInteger difference = published.subtract(counted).abs();
        return difference.multiply(BigInteger.TEN.pow(15)).compareTo(published) <= 0;
    }
}
