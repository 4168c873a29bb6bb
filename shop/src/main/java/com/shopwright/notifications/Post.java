package com.shopwright.notifications;

import com.shopwright.carts.Email;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.kernel.Urgency;
import com.shopwright.notifications.letter.Letter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides that a letter is sent: once per subject, kind and reference. */
@Component
class Post implements Notifications {

    private final Mails mails;
    private final LetterHtml html;
    private final Tasks tasks;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final Sender sender;

    Post(
            Mails mails,
            LetterHtml html,
            Tasks tasks,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            Sender sender) {
        this.mails = mails;
        this.html = html;
        this.tasks = tasks;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.sender = sender;
    }

    /** The letter is drawn now, so that every try to send it sends the same. */
    void send(MailKind kind, UUID about, String reference, Email recipient, Letter letter) {
        Mail mail = new Mail(
                ids.next(),
                recipient,
                letter.subject(),
                LetterText.draw(letter, sender.signature()),
                html.draw(letter, sender));
        transactions.inOne(() -> {
            if (mails.decide(mail, about, kind, reference, clock.instant())) {
                tasks.schedule(SendMail.KIND, mail.id(), new SendMail.Payload(), clock.instant(), Urgency.LATER);
            }
        });
    }

    @Override
    public List<Written> about(UUID subject) {
        return mails.about(subject);
    }

    @Override
    public Optional<UUID> concerning(UUID mail) {
        return mails.subject(mail);
    }
}
