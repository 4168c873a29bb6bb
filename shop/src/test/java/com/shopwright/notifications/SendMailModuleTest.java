package com.shopwright.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.carts.Email;
import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.ShopId;
import com.shopwright.kernel.Task;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.FreePorts;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;

/** Sending, to a real mail server that may be away, may refuse, and may be told the same twice. */
class SendMailModuleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path folder;

    private final Mails mails =
            new Mails(JdbcClient.create(TestDatabase.migrated().dataSource()), ShopId.ONLY);

    @Test
    void keepsAMailWhileTheServerIsAwayAndSendsItOnceWhenItIsBack() throws Exception {
        int port = FreePorts.row(2);
        SendMail sending = sendingTo(port);
        Task task = decide("anna@example.com", "Grüße aus Leipzig");

        assertThatThrownBy(() -> sending.run(task)).isInstanceOf(MailException.class);
        assertThat(mails.waiting(task.subject())).isPresent();

        try (Partners mailbox =
                Partners.start(Settings.in(folder).only(Set.of(Partner.MAILBOX)).port(Partner.MAILBOX, port))) {
            sending.run(task);
            sending.run(task);

            JsonNode items = new ApiClient(mailbox.address(Partner.MAILBOX))
                    .get("/api/messages?to=anna@example.com")
                    .expect(200)
                    .at("/items");
            assertThat(items).hasSize(1);
            assertThat(items.get(0).get("subject").asString()).isEqualTo("Grüße aus Leipzig");
            assertThat(items.get(0).get("text").asString()).contains("Dear Anna");
            assertThat(items.get(0).get("html").asString()).contains("<p>Dear Anna");
        }
        assertThat(mails.waiting(task.subject())).isEmpty();
    }

    @Test
    void givesUpOnAnAddressThatTheServerRefusesForGood() throws Exception {
        int port = FreePorts.row(2);
        SMTPServer server = server(port + 1, new ArrayList<>());
        try {
            Task task = decide("nobody@example.com", "Hello");

            sendingTo(port).run(task);

            assertThat(mails.waiting(task.subject())).isEmpty();
            assertThat(mails.about(task.subject()))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.refusal().orElse("")).contains("nobody@example.com"));
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsTheSameMessageIdEveryTimeAndSaysThatAMachineWrote() throws Exception {
        int port = FreePorts.row(2);
        List<String> raw = new ArrayList<>();
        SMTPServer server = server(port + 1, raw);
        try {
            Mail mail =
                    mails.waiting(decide("anna@example.com", "Hello").subject()).orElseThrow();
            MailServer smtp = serverAt(port);

            smtp.send(mail);
            smtp.send(mail);

            assertThat(raw)
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message)
                            .contains("Message-ID: <" + mail.id() + "@larkwood.example>")
                            .contains("Auto-Submitted: auto-generated")
                            .contains("From: Larkwood <hello@larkwood.example>"));
        } finally {
            server.stop();
        }
    }

    @Test
    void decidesEachMailOnce() {
        UUID order = UUID.randomUUID();

        assertThat(mails.decide(mail("a@example.com", "One"), order, MailKind.SHIPPED, "1", NOW))
                .isTrue();
        assertThat(mails.decide(mail("a@example.com", "One"), order, MailKind.SHIPPED, "1", NOW))
                .isFalse();
        assertThat(mails.decide(mail("a@example.com", "Two"), order, MailKind.SHIPPED, "2", NOW))
                .isTrue();
    }

    private Task decide(String to, String subject) {
        Mail mail = mail(to, subject);
        mails.decide(mail, mail.id(), MailKind.ORDER_CONFIRMED, "", NOW);
        return new Task(UUID.randomUUID(), SendMail.KIND, mail.id(), "{}", 1, NOW);
    }

    private static Mail mail(String to, String subject) {
        return new Mail(UUID.randomUUID(), new Email(to), subject, "Dear Anna,\n", "<p>Dear Anna,</p>");
    }

    private SendMail sendingTo(int mailboxPort) {
        return new SendMail(mails, serverAt(mailboxPort), InstantSource.fixed(NOW));
    }

    private static MailServer serverAt(int mailboxPort) {
        Link mailbox = new Link("mailbox", URI.create("http://localhost:" + mailboxPort), "key", "secret");
        return new MailServer(
                new MailWire(
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        name -> Optional.of(mailbox)),
                new Envelope(SampleOrders.sender()));
    }

    /** Takes everything, but for nobody. */
    private static SMTPServer server(int port, List<String> raw) throws Exception {
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(InetAddress.getByName("localhost"))
                .messageHandlerFactory(context -> new MessageHandler() {
                    @Override
                    public void from(String from) {}

                    @Override
                    public void recipient(String recipient) throws RejectException {
                        if (recipient.startsWith("nobody@")) {
                            throw new RejectException(550, "no such mailbox");
                        }
                    }

                    @Override
                    public String data(InputStream data) throws java.io.IOException {
                        raw.add(new String(data.readAllBytes(), StandardCharsets.UTF_8));
                        return "kept";
                    }

                    @Override
                    public void done() {}
                })
                .build();
        server.start();
        return server;
    }
}
