package com.shopwright.partners.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SMTP in, JSON and pages out. */
class MailboxFlowTest {
    @TempDir
    Path folder;

    private Partners partners;
    private Caller mailbox;

    @BeforeEach
    void start() {
        partners = Partners.start(Settings.in(folder).only(Set.of(Partner.MAILBOX)));
        mailbox = Caller.of(partners, Partner.MAILBOX);
    }

    @AfterEach
    void stop() {
        partners.close();
    }

    @Test
    void keepsWhatComesForEachRecipientNewestFirst() throws Exception {
        send("Order K7 confirmed", "Thank you — danke schön", "<p>Thank <b>you</b></p>", "ada@example.org");
        send("Order K7 shipped", "On its way", "<p>On its way</p>", "ada@example.org", "bo@example.org");

        JsonNode ada =
                mailbox.getOpenly("/api/messages?to=Ada@example.org").json().get("items");

        assertThat(ada).hasSize(2);
        assertThat(ada.get(0).get("subject").stringValue()).isEqualTo("Order K7 shipped");
        JsonNode first = ada.get(1);
        assertThat(first.get("from").stringValue()).isEqualTo("Lärkwood <shop@example.org>");
        assertThat(first.get("to").stringValue()).isEqualTo("ada@example.org");
        assertThat(first.get("text").stringValue()).contains("danke schön");
        assertThat(first.get("html").stringValue()).contains("<b>you</b>");
        assertThat(mailbox.getOpenly("/api/messages").json().get("items")).hasSize(3);
        assertThat(mailbox.getOpenly("/api/messages?to=nobody@example.org")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void keepsMessagesOverARestartUntilTheyAreDeleted() throws Exception {
        send("Still here", "text", "<p>html</p>", "ada@example.org");
        stop();
        start();
        assertThat(mailbox.getOpenly("/api/messages").json().get("items")).hasSize(1);

        assertThat(mailbox.send(mailbox.request("/api/messages").DELETE()).status())
                .isEqualTo(204);
        assertThat(mailbox.getOpenly("/api/messages").json().get("items")).isEmpty();
    }

    @Test
    void showsHtmlOnlyInASandboxAndEscapesTheRest() throws Exception {
        send("<script>alert(1)</script>", "plain <b>", "<script>alert(2)</script>Hello", "ada@example.org");
        String id = mailbox.getOpenly("/api/messages")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .stringValue();

        assertThat(mailbox.getOpenly("/").text()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(mailbox.getOpenly("/messages/" + id).text())
                .contains("sandbox=", "plain &lt;b&gt;")
                .doesNotContain("<script");
        Caller.Reply html = mailbox.getOpenly("/messages/" + id + "/html");
        assertThat(html.text()).contains("Hello");
        assertThat(html.header("Content-Security-Policy")).startsWith("sandbox").doesNotContain("allow-scripts");
        assertThat(mailbox.getOpenly("/messages/unknown").status()).isEqualTo(404);
    }

    @Test
    void refusesToBeEmptiedByAPageElsewhere() {
        HttpRequest.Builder foreign = mailbox.request("/api/messages").header("Sec-Fetch-Site", "cross-site");

        assertThat(mailbox.send(foreign.DELETE()).status()).isEqualTo(403);
    }

    @Test
    void keepsMailThatIsNotWellFormed() throws Exception {
        try (Socket socket = new Socket("localhost", partners.smtpPort())) {
            String dialogue = """
                    HELO here\r
                    MAIL FROM:<a@example.org>\r
                    RCPT TO:<b@example.org>\r
                    DATA\r
                    Content-Type: multipart/alternative\r
                    \r
                    no boundary\r
                    .\r
                    QUIT\r
                    """;
            socket.getOutputStream().write(dialogue.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(mailbox.getOpenly("/api/messages").json().get("items")).hasSize(1);
        assertThat(mailbox.getOpenly("/").status()).isEqualTo(200);
    }

    private void send(String subject, String text, String html, String... to) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(partners.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@example.org", "Lärkwood", "UTF-8"));
        for (String recipient : to) {
            message.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        parts.addBodyPart(plain);
        parts.addBodyPart(rich);
        message.setContent(parts);
        Transport.send(message);
    }
}
