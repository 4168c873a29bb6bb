package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The script of the live view, as the build bundled it. */
class ViewBundleTest {
    private static final int MOST_BYTES = 180 * 1024;

    @Test
    void staysBelow180KilobytesOnTheWire() throws IOException {
        ByteArrayOutputStream onTheWire = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(onTheWire)) {
            gzip.write(bundle());
        }
        assertThat(onTheWire.size()).isBetween(50 * 1024, MOST_BYTES);
    }

    /** The page's policy forbids both, and a browser would tell only when the code is reached. */
    @Test
    void neitherEvaluatesTextNorStartsWorkers() throws IOException {
        assertThat(new String(bundle(), StandardCharsets.UTF_8))
                .doesNotContainPattern("\\beval\\(|new Function\\(|new Worker\\(");
    }

    @Test
    void keepsTheLicenceOfWhatItBundles() throws IOException {
        assertThat(new String(bundle(), StandardCharsets.UTF_8)).contains("Three.js Authors");
    }

    private static byte[] bundle() throws IOException {
        try (InputStream file = Optional.ofNullable(ViewBundleTest.class.getResourceAsStream("/static/view.js"))
                .orElseThrow()) {
            return file.readAllBytes();
        }
    }
}
