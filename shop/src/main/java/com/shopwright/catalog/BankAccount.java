package com.shopwright.catalog;

/** Where buyers who pay by bank transfer send the money. The IBAN is kept in its printed form, in groups of four. */
public record BankAccount(String holder, String iban, String bank) {

    public BankAccount {
        holder = Texts.line("bankTransfer.holder", holder, 70);
        iban = Iban.printed("bankTransfer.iban", iban);
        bank = Texts.line("bankTransfer.bank", bank, 70);
    }
}
