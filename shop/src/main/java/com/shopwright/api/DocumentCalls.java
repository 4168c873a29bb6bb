package com.shopwright.api;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document for programs. */
@RestController
class DocumentCalls {
    static final String PATH = "/api/openapi.json";

    private final ApiDocument document;

    DocumentCalls(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.json());
    }
}
