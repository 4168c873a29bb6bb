package com.shopwright.partners.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;

/** One message coming in over SMTP, with all of its recipients. */
final class Delivery implements MessageHandler {

    /** Keeps a message; it is safe once this returns. */
    @FunctionalInterface
    interface Keeper {
        void keep(String from, List<String> to, byte[] data);
    }

    private final Keeper keeper;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Delivery(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws IOException {
        keeper.keep(sender, List.copyOf(recipients), data.readAllBytes());
        return null;
    }

    @Override
    public void done() {}
}
