package com.shopwright.partners.bank;

import com.shopwright.partners.wire.CardForm;

/** What the bank keeps of a card. */
record Card(String brand, String last4, Behaviour behaviour) {
    static Card of(CardForm form) {
        return new Card(form.brand(), form.last4(), form.derive(Behaviour::of));
    }
}
