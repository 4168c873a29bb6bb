package com.shopwright.partners.bank;

/** What the bank keeps of a card. */
record Card(String brand, String last4, Behaviour behaviour) {}
