package com.shopwright.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Puts headers around a mail: text first, HTML as its richer alternative. */
@Component
class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Sender sender;

    Envelope(Sender sender) {
        this.sender = sender;
    }

    MimeMessage around(Mail mail, JavaMailSender smtp) {
        try {
            MimeMessage message = smtp.createMimeMessage();
            message.setFrom(new InternetAddress(sender.address().value(), sender.name(), UTF_8));
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(mail.recipient().value(), true));
            message.setSubject(mail.subject(), UTF_8);
            message.setHeader("Message-ID", "<" + mail.id() + "@" + sender.domain() + ">");
            // Nobody's holiday notice should answer a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(bothForms(mail));
            return message;
        } catch (MessagingException | UnsupportedEncodingException problem) {
            throw new MailPreparationException(problem);
        }
    }

    private static MimeMultipart bothForms(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }
}
