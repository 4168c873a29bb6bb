package com.shopwright.payments;

/** One thing a buyer needs to know to pay, as a page or a letter shows it: {@code IBAN}, {@code DE89 …}. */
public record Instruction(String name, String value) {}
