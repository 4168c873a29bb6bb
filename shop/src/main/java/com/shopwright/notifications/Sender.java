package com.shopwright.notifications;

import com.shopwright.carts.Email;
import com.shopwright.kernel.ShopSettings;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who writes the mails, and to whom the shop's own go. */
@Component
class Sender {

    private final MailSettings mail;
    private final ShopSettings shop;

    Sender(MailSettings mail, ShopSettings shop) {
        this.mail = mail;
        this.shop = shop;
    }

    String name() {
        return mail.name();
    }

    String tagline() {
        return mail.tagline();
    }

    Email address() {
        return new Email(mail.from());
    }

    Email owner() {
        return new Email(mail.owner());
    }

    BankAccount account() {
        return new BankAccount(mail.accountHolder(), mail.iban(), mail.bank());
    }

    URI home() {
        return shop.url();
    }

    URI absolute(String path) {
        return shop.url().resolve(path);
    }

    /** The shop's date at that moment. */
    LocalDate day(Instant at) {
        return at.atZone(shop.timeZone()).toLocalDate();
    }

    /** The right-hand side of message ids. */
    String domain() {
        return mail.from().substring(mail.from().indexOf('@') + 1);
    }

    String signature() {
        return name() + " · " + tagline() + "\n" + home() + "\nQuestions? Just answer this mail: " + mail.from();
    }
}
