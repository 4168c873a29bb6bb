package com.shopwright.partners.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The parts of a MIME message that a reader wants: who, what about, and its first text and HTML. */
record Mime(Optional<String> from, String subject, Optional<String> text, Optional<String> html) {

    /** Reads what it can: mail that is not well formed is shown as plain text instead of being lost. */
    static Mime read(byte[] data) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            return new Mime(
                    sender(message),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    find(message, "text/plain"),
                    find(message, "text/html"));
        } catch (MessagingException | IOException e) {
            String whole = new String(data, StandardCharsets.UTF_8);
            return new Mime(Optional.empty(), "(unreadable message)", Optional.of(whole), Optional.empty());
        }
    }

    private static Optional<String> sender(MimeMessage message) throws MessagingException {
        Address[] senders = message.getFrom();
        return senders == null || senders.length == 0 ? Optional.empty() : Optional.of(readable(senders[0]));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress named && named.getPersonal() != null
                ? named.getPersonal() + " <" + named.getAddress() + ">"
                : address.toString();
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> inside = find(parts.getBodyPart(i), type);
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        boolean wanted = part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        return wanted ? Optional.of(content(part)) : Optional.empty();
    }

    private static String content(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof String text) {
            return text;
        }
        try (InputStream stream = part.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
