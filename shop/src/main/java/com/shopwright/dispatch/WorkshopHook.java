package com.shopwright.dispatch;

import com.shopwright.designs.DesignFile;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.FileOutcome;
import com.shopwright.designs.WorkshopFiles;
import com.shopwright.kernel.InvalidInput;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the warehouse fetches what it makes a design by; whoever has no key finds nothing. */
@RestController
class WorkshopHook {

    private static final String SECONDS_OF_WAIT = "3";

    private final WorkshopLinks links;
    private final WorkshopFiles files;

    WorkshopHook(WorkshopLinks links, WorkshopFiles files) {
        this.links = links;
        this.files = files;
    }

    @GetMapping(WorkshopLinks.PATH + "/{design}/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String design, @PathVariable String name, @RequestParam(defaultValue = "") String key) {
        return id(design)
                .filter(known -> links.opens(key, known))
                .flatMap(known -> files.file(known, name))
                .map(WorkshopHook::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Made(DesignFile file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(file.tag())
                        .body(file.bytes());
            case FileOutcome.NothingToSee _ -> ResponseEntity.notFound().build();
            case FileOutcome.Busy _ ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_OF_WAIT)
                        .build();
        };
    }

    private static Optional<DesignId> id(String text) {
        try {
            return Optional.of(new DesignId(text));
        } catch (InvalidInput noHash) {
            return Optional.empty();
        }
    }
}
