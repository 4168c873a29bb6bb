package com.shopwright.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in mails. The defaults are the demo shop's.
 *
 * @param from the shop's address, where buyers' answers go
 * @param owner who is told when something needs a decision
 * @param accountHolder with {@code iban} and {@code bank}: where buyers transfer money to
 */
@ConfigurationProperties("shopwright.mail")
record MailSettings(
        @DefaultValue("Larkwood") String name,

        @DefaultValue("Furniture and homeware, made in small series")
        String tagline,

        @DefaultValue("hello@larkwood.example") String from,
        @DefaultValue("owner@larkwood.example") String owner,
        @DefaultValue("Larkwood GmbH") String accountHolder,
        @DefaultValue("DE89 3704 0044 0532 0130 00") String iban,
        @DefaultValue("Meridian Bank") String bank) {}
