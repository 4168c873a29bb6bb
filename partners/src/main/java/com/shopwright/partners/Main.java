package com.shopwright.partners;

import com.shopwright.partners.wire.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.logging.LogManager;

/** The partners as a program. Exit code 2 means that it was asked for something it cannot do, and says what. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        quietLogging();
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                System.out.println(Arguments.USAGE);
                return;
            }
            run(arguments.settings(), System.out);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Settings settings, PrintStream out) {
        Partners partners = Partners.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(partners::close, "stop"));
        for (Partner partner : Partner.values()) {
            if (settings.only().contains(partner)) {
                out.printf("%-11s %-22s %s%n", partner.id(), partner.title(), partners.address(partner));
            }
        }
        if (settings.only().contains(Partner.MAILBOX)) {
            out.printf("%-11s %-22s %s%n", "smtp", "", "smtp://localhost:" + partners.smtpPort());
        }
        out.println("partners ready");
        out.flush();
    }

    private static void quietLogging() throws IOException {
        if (System.getProperty("java.util.logging.config.file") == null) {
            try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
                LogManager.getLogManager().readConfiguration(configuration);
            }
        }
    }
}
