package com.shopwright.storefront;

import com.shopwright.catalog.Slug;
import com.shopwright.designs.Blueprint;
import com.shopwright.designs.DesignFiles;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Sought;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
    private final DesignFiles files;
    private final Brakes brakes;

    DesignCodePictures(ShopSettings settings, DesignFiles files, Brakes brakes) {
        this.settings = settings;
        this.files = files;
        this.brakes = brakes;
    }

    @GetMapping("/products/{slug:[a-z0-9-]{1,100}}/designs/{design:[0-9a-z-]{3,600}}/qr.svg")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String design, HttpServletRequest request) {
        brakes.count(Limit.CONFIGURATIONS, request);
        Sought sought = DesignId.isOne(design) ? files.find(new DesignId(design)) : files.find(new Slug(slug), design);
        return switch (sought) {
            case Sought.Found(Blueprint blueprint)
            when blueprint.configuration().product().equals(slug) -> leadingTo(slug, design);
            case Sought.Found _ -> FileAnswers.refusal(HttpStatus.NOT_FOUND, "This design is of another product.");
            case Sought.Unknown(String problem, String remedy) ->
                FileAnswers.refusal(HttpStatus.NOT_FOUND, problem + " " + remedy);
        };
    }

    private ResponseEntity<byte[]> leadingTo(String slug, String design) {
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
