package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/** One order with everything that happened to it, and what may be done about it now. */
public record OrderPage(
        String number,
        String href,
        Tag state,
        Optional<String> attention,
        List<Refusal> refusals,
        String placed,
        List<Line> lines,
        List<Made> made,
        List<Sum> sums,
        Buyer buyer,
        List<Attempt> attempts,
        List<Parcel> parcels,
        List<Moment> timeline,
        List<Mail> mails,
        boolean mayApprove,
        boolean mayCancel,
        boolean mayCancelPart,
        boolean mayRefund,
        boolean mayRedirect,
        Optional<MoneyExpected> moneyExpected,
        Optional<String> excess,
        long version,
        boolean live) {

    /**
     * @param state said where it is no longer simply ordered
     * @param moves every later word about when it comes
     * @param because why it does not leave sooner; empty for what comes from the shelf
     */
    public record Line(
            String name,
            List<String> choices,
            String picture,
            int quantity,
            String total,
            String note,
            String state,
            List<String> moves,
            List<String> because) {}

    /** Money that the bank refuses to give back, until a person has seen to it. */
    public record Refusal(String id, String amount, String why) {}

    /** @param amount as a person types it, {@code said} as the page says it */
    public record MoneyExpected(String amount, String said) {}

    public record Sum(String label, String amount, boolean total) {}

    public record Buyer(String name, List<String> address, String email, String delivery, String link) {}

    public record Attempt(String method, Tag state, String amount, String detail, String at) {}

    public record Moment(String at, String step, String actor, String detail, String took) {}

    public record Mail(String what, String state, String at) {}
}
