package com.shopwright.notifications;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Finds the mail server: {@code spring.mail.*} if it is set, else the {@code mailbox} link. */
@Component
class MailWire {

    private static final String PATIENCE_MS = "10000";

    private final ObjectProvider<JavaMailSender> configured;
    private final Links links;
    private volatile Optional<ToMailbox> known = Optional.empty();

    MailWire(ObjectProvider<JavaMailSender> configured, Links links) {
        this.configured = configured;
        this.links = links;
    }

    private record ToMailbox(Link link, JavaMailSender sender) {}

    /** @throws MailSendException if no mail server is named; the mail then waits for one */
    JavaMailSender open() {
        JavaMailSender chosen = configured.getIfAvailable();
        return chosen == null ? links.link("mailbox").map(this::mailbox).orElseThrow(MailWire::nowhere) : chosen;
    }

    /** A sender's first mail looks through every library for providers, so one is kept for as long as the link stays as it is. */
    private JavaMailSender mailbox(Link link) {
        Optional<ToMailbox> same = known.filter(before -> before.link().equals(link));
        if (same.isPresent()) {
            return same.get().sender();
        }
        JavaMailSender sender = to(link);
        known = Optional.of(new ToMailbox(link, sender));
        return sender;
    }

    /** The mailbox listens for SMTP one port above its pages (docs/wire.md). */
    private static JavaMailSender to(Link mailbox) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost(mailbox.url().getHost());
        smtp.setPort(mailbox.url().getPort() + 1);
        smtp.setDefaultEncoding("UTF-8");
        Properties patience = smtp.getJavaMailProperties();
        patience.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
        patience.setProperty("mail.smtp.timeout", PATIENCE_MS);
        patience.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
        return smtp;
    }

    private static MailSendException nowhere() {
        return new MailSendException("No mail server is named: set spring.mail.host, or add links/mailbox.properties."
                + " Mails wait until there is one.");
    }
}
