package com.shopwright.notifications;

import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server; the task comes back until the server has taken or refused it. */
@Component
class SendMail implements TaskHandler {

    static final String KIND = "notifications.send-mail";

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

    /** The subject says it all. */
    record Payload() {}

    private final Mails mails;
    private final MailServer server;
    private final InstantSource clock;

    SendMail(Mails mails, MailServer server, InstantSource clock) {
        this.mails = mails;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A crash between the server's yes and our note sends it again: the Message-ID tells the reader's side it is the same. */
    @Override
    public void run(Task task) {
        mails.waiting(task.subject()).ifPresent(mail -> {
            switch (server.send(mail)) {
                case MailServer.Answer.Taken() -> mails.sent(mail.id(), clock.instant());
                case MailServer.Answer.Refused(String reason) -> {
                    LOG.warn("The mail server refused mail {}: {}", mail.id(), reason);
                    mails.refused(mail.id(), reason, clock.instant());
                }
            }
        });
    }
}
