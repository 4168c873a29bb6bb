package com.shopwright.dispatch;

import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.WorkshopFiles;
import com.shopwright.dispatch.wire.NewDispatchOrder.File;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.ShopSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Where the warehouse finds what it makes designs by. It has no account with us, so the address itself is the key: it carries a
 * code over the design, made with the secret that only the warehouse and we know.
 */
@Component
class WorkshopLinks {

    static final String PATH = "/hooks/warehouse/designs";

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 16;

    private final WorkshopFiles files;
    private final Links links;
    private final ShopSettings settings;

    WorkshopLinks(WorkshopFiles files, Links links, ShopSettings settings) {
        this.files = files;
        this.links = links;
        this.settings = settings;
    }

    String picture(DesignId design) {
        return settings.url().resolve(DesignAddresses.largePicture(design)).toString();
    }

    List<File> of(DesignId design) {
        return key(design)
                .map(key -> files.of(design).stream()
                        .map(file -> new File(
                                file.name(),
                                file.label(),
                                settings.url()
                                        .resolve(PATH + "/" + design + "/" + file.name() + "?key=" + key)
                                        .toString()))
                        .toList())
                .orElse(List.of());
    }

    /** Whether it is the key that the warehouse was sent for this design. */
    boolean opens(String key, DesignId design) {
        return key(design)
                .filter(right -> MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Empty where there is no warehouse. */
    Optional<String> key(DesignId design) {
        return links.link(RequestShipments.WAREHOUSE).map(Link::secret).map(secret -> code(secret, design));
    }

    private static String code(String secret, DesignId design) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] code = mac.doFinal(("workshop files of " + design).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code, 0, KEY_BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
