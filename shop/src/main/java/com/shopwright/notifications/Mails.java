package com.shopwright.notifications;

import com.shopwright.carts.Email;
import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code notifications.mail}. */
@Repository
class Mails {

    private final JdbcClient jdbc;
    private final ShopId shop;

    Mails(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    /** @return false if this mail was decided before */
    boolean decide(Mail mail, UUID about, MailKind kind, String reference, Instant at) {
        return jdbc.sql("""
                        insert into notifications.mail
                            (shop_id, id, about, kind, reference, recipient, subject, body_text, body_html, decided_at)
                        values (:shop, :id, :about, :kind, :reference, :recipient, :subject, :text, :html, :at)
                        on conflict (shop_id, about, kind, reference) do nothing
                        """)
                        .param("shop", shop.value())
                        .param("id", mail.id())
                        .param("about", about)
                        .param("kind", kind.name())
                        .param("reference", reference)
                        .param("recipient", mail.recipient().value())
                        .param("subject", mail.subject())
                        .param("text", mail.text())
                        .param("html", mail.html())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Mail> waiting(UUID id) {
        return jdbc.sql("""
                        select id, recipient, subject, body_text, body_html
                        from notifications.mail
                        where shop_id = :shop
                          and id = :id
                          and sent_at is null
                          and refused_at is null
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, number) -> new Mail(
                        row.getObject("id", UUID.class),
                        new Email(row.getString("recipient")),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html")))
                .optional();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("""
                        update notifications.mail
                        set sent_at = :at, body_text = null, body_html = null
                        where shop_id = :shop
                          and id = :id
                          and refused_at is null
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void refused(UUID id, String refusal, Instant at) {
        jdbc.sql("""
                        update notifications.mail
                        set refused_at = :at, refusal = :refusal, body_text = null, body_html = null
                        where shop_id = :shop
                          and id = :id
                          and sent_at is null
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("refusal", refusal)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<UUID> subject(UUID id) {
        return jdbc.sql("select about from notifications.mail where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<Notifications.Written> about(UUID about) {
        return jdbc.sql("""
                        select kind, recipient, decided_at, sent_at, refusal
                        from notifications.mail
                        where shop_id = :shop
                          and about = :about
                        order by decided_at, id
                        """)
                .param("shop", shop.value())
                .param("about", about)
                .query((row, number) -> new Notifications.Written(
                        MailKind.valueOf(row.getString("kind")).label(),
                        row.getString("recipient"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("refusal"))))
                .list();
    }
}
