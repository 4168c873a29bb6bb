package com.shopwright.notifications;

import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, with its three answers: taken, refused for good, and (as an exception) not now. */
@Component
class MailServer {

    private final MailWire wire;
    private final Envelope envelope;

    MailServer(MailWire wire, Envelope envelope) {
        this.wire = wire;
        this.envelope = envelope;
    }

    /** @throws org.springframework.mail.MailException if the server cannot be reached or says "later" */
    Answer send(Mail mail) {
        JavaMailSender smtp = wire.open();
        try {
            smtp.send(envelope.around(mail, smtp));
            return new Answer.Taken();
        } catch (MailSendException problem) {
            return refusal(problem).<Answer>map(Answer.Refused::new).orElseThrow(() -> problem);
        }
    }

    /** Only an address the server calls invalid (a 5xx answer to it) is refused for good; everything else may pass. */
    private static Optional<String> refusal(MailSendException problem) {
        return Stream.of(problem.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .filter(failed -> Optional.ofNullable(failed.getInvalidAddresses())
                        .filter(invalid -> invalid.length > 0)
                        .isPresent())
                .map(failed -> failed.getMessage() + " " + Arrays.toString(failed.getInvalidAddresses()))
                .findFirst();
    }

    sealed interface Answer {

        record Taken() implements Answer {}

        record Refused(String reason) implements Answer {}
    }
}
