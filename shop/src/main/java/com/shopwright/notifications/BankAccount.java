package com.shopwright.notifications;

/** Where buyers transfer money to. */
record BankAccount(String holder, String iban, String bank) {}
