package com.shopwright.notifications.letter;

import java.net.URI;
import java.util.List;

/** A part of a letter. */
public sealed interface Block {

    record Paragraph(String text) implements Block {}

    /** A sentence that must not be overlooked. */
    record Notice(String text) implements Block {}

    /** The one thing to do. */
    record Action(String label, URI address) implements Block {}

    record Goods(String title, List<Good> goods) implements Block {}

    /**
     * @param amount empty where a price says nothing, as on a shipment
     * @param picture path of this shop; empty for none
     */
    record Good(int quantity, String name, String amount, String note, String picture) {

        public Good(int quantity, String name, String amount, String note) {
            this(quantity, name, amount, note, "");
        }
    }

    record Sums(List<Sum> sums) implements Block {}

    record Sum(String label, String amount, boolean total) {}

    /** Things to read off or copy: an IBAN, an address, a tracking number. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String value) {}
}
