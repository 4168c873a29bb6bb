package com.shopwright.partners.mailbox;

import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message as one recipient got it. Public for the templates. */
public record Message(
        String id, Instant at, String from, String to, String subject, Optional<String> text, Optional<String> html) {

    Map<String, @Nullable Object> wire() {
        return Json.object(
                "id", id,
                "at", at.toString(),
                "from", from,
                "to", to,
                "subject", subject,
                "text", text.orElse(null),
                "html", html.orElse(null));
    }

    public String time() {
        return Times.text(at);
    }

    /** The sender's name if there is one. */
    public String sender() {
        int bracket = from.indexOf('<');
        return bracket > 1 ? from.substring(0, bracket).strip().replace("\"", "") : from;
    }

    /** The beginning of the text, on one line. */
    public String preview() {
        String line = text.orElse("").replaceAll("\\s+", " ").strip();
        return line.length() > 140 ? line.substring(0, 140) + "…" : line;
    }

    public String plain() {
        return text.orElse("");
    }
}
