package com.shopwright.storefront;

import com.shopwright.designs.Blueprint;
import com.shopwright.designs.DesignFile;
import com.shopwright.designs.DesignFiles;
import com.shopwright.designs.FileOutcome;
import com.shopwright.designs.FileWish;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a design's file, or says plainly why there is none. */
@Component
class FileAnswers {

    /** The code of what is shown, so that a page may link to it. */
    static final String CODE = "X-Design-Code";

    private static final int SECONDS_OF_WAIT = 3;

    private final DesignFiles files;
    private final Brakes brakes;

    FileAnswers(DesignFiles files, Brakes brakes) {
        this.files = files;
        this.brakes = brakes;
    }

    /** @param standIn path of a picture by hand, for a model that says nothing */
    ResponseEntity<byte[]> of(
            Blueprint blueprint,
            FileWish wish,
            CacheControl cache,
            Optional<String> standIn,
            HttpServletRequest request) {
        return switch (made(blueprint, wish, request)) {
            case FileOutcome.Made(DesignFile file) -> found(blueprint, wish, file, cache);
            case FileOutcome.NothingToSee _ ->
                standIn.map(picture -> elsewhere(picture, cache))
                        .orElseGet(() ->
                                refusal(HttpStatus.NOT_FOUND, "This product's model does not say what it looks like."));
            case FileOutcome.Busy _ -> busy();
        };
    }

    static ResponseEntity<byte[]> elsewhere(String picture, CacheControl cache) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(picture))
                .cacheControl(cache)
                .build();
    }

    /** Only what has to be painted anew is counted: looking at what is there costs nothing. */
    private FileOutcome made(Blueprint blueprint, FileWish wish, HttpServletRequest request) {
        if (wish instanceof FileWish.Picture && !files.has(blueprint, wish)) {
            brakes.count(Limit.PICTURES, request);
        }
        return files.file(blueprint, wish);
    }

    /** Anybody may read them: viewers of other origins fetch a product to stand it in a room. */
    private static ResponseEntity<byte[]> found(
            Blueprint blueprint, FileWish wish, DesignFile file, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .cacheControl(cache)
                .eTag("W/\"" + file.tag()
                        + "\"") // weak, because the connector compresses nothing that has a strong one
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(blueprint, wish, file) + "\"")
                .header(CODE, blueprint.configuration().code())
                .body(file.bytes());
    }

    /** What a saved file is called; without one the framework calls what it does not know a text. */
    private static String name(Blueprint blueprint, FileWish wish, DesignFile file) {
        String ending = switch (wish) {
            case FileWish.Shape _ -> "glb";
            case FileWish.QuickLook _ -> "usdz";
            case FileWish.Sheet _ -> "pdf";
            case FileWish.Cuts _ -> "csv";
            case FileWish.Drawing drawing -> drawing.forMachines() ? "dxf" : "svg";
            case FileWish.Picture _ -> file.type().substring(file.type().indexOf('/') + 1);
        };
        return "%s-%s.%s"
                .formatted(
                        blueprint.configuration().product(),
                        blueprint.configuration().code(),
                        ending);
    }

    static ResponseEntity<byte[]> refusal(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(words.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> busy() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS_OF_WAIT))
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body("Many pictures are being made right now. Ask again in a few seconds."
                        .getBytes(StandardCharsets.UTF_8));
    }
}
