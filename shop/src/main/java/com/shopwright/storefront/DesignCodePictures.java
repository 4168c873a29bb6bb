package com.shopwright.storefront;

import com.shopwright.kernel.ShopSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/** Design codes as pictures that lead a phone's camera to the page of the design. */
@Controller
class DesignCodePictures {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final int QUIET_ZONE = 4; // modules, ISO/IEC 18004

    private final ShopSettings settings;

    DesignCodePictures(ShopSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/products/{slug:[a-z0-9-]{1,100}}/designs/{design:[0-9a-z-]{3,600}}/qr.svg")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String design) {
        String address = settings.url()
                .resolve("/products/" + slug + "/designs/" + design)
                .toString();
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .body(drawn(address));
    }

    private static byte[] drawn(String address) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setQuietZoneHorizontal(QUIET_ZONE);
        code.setQuietZoneVertical(QUIET_ZONE);
        code.setContent(address);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SvgRenderer(bytes, 1, Color.WHITE, Color.BLACK, true).render(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
