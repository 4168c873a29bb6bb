package com.shopwright.backoffice;

import com.shopwright.designs.DesignFile;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.FileOutcome;
import com.shopwright.designs.WorkshopFiles;
import com.shopwright.kernel.InvalidInput;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Build sheets, cut lists and drawings, for staff. */
@Controller
class WorkshopPages {

    static final String PATH = "/office/designs";

    private final WorkshopFiles files;

    WorkshopPages(WorkshopFiles files) {
        this.files = files;
    }

    @GetMapping(PATH + "/{design}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String design, @PathVariable String name) {
        return switch (files.file(id(design), name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            case FileOutcome.Made(DesignFile file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(file.tag())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                disposition(name).toString())
                        .body(file.bytes());
            case FileOutcome.NothingToSee _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case FileOutcome.Busy _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** What a browser shows is shown; what programs open is saved under its name. */
    private static ContentDisposition disposition(String name) {
        return (name.endsWith(".dxf") || name.endsWith(".csv")
                        ? ContentDisposition.attachment()
                        : ContentDisposition.inline())
                .filename(name)
                .build();
    }

    private static DesignId id(String text) {
        try {
            return new DesignId(text);
        } catch (InvalidInput noAddressOfOurs) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noAddressOfOurs);
        }
    }
}
