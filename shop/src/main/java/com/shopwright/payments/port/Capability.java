package com.shopwright.payments.port;

/** What a connector can do beyond the least: to take all of an authorisation once, to give all of it back, to be queried. */
public enum Capability {
    /** An attempt may bring a token that stands for the card; {@link Connector#authorise} is called. */
    TOKEN,
    /** {@link Connector#start} answers where the buyer acts. */
    REDIRECT,
    /** Less than the authorised amount may be taken. */
    PARTIAL_CAPTURE,
    /** One authorisation may be taken in several captures. */
    SEVERAL_CAPTURES,
    /** What was not taken can be let go although something was taken. */
    VOID_AFTER_CAPTURE,
    /** An authorisation about to lapse can be renewed without the buyer; {@link Connector#reauthorise} is called. */
    REAUTHORISATION,
    /** Part of what was taken can be given back. */
    PARTIAL_REFUND,
    /** What was taken can be given back in several refunds. */
    SEVERAL_REFUNDS,
    /** The money may take days to come after the buyer has done everything. */
    ASYNCHRONOUS,
    /**
     * There is no agent: a person of the shop looks at the account or into the till. The connector answers from what that
     * person noted and calls nobody, so it may be asked inside a transaction.
     */
    BY_HAND,
    /** Goods leave before the money is here. Only by hand. */
    ON_CREDIT
}
