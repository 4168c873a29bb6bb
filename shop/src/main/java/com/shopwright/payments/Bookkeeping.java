package com.shopwright.payments;

import static com.shopwright.payments.Account.DEPOSITS;
import static com.shopwright.payments.Account.RECEIVABLE;
import static com.shopwright.payments.Account.REFUNDS;
import static com.shopwright.payments.Account.REVENUE;
import static com.shopwright.payments.Account.SHIPPING;
import static com.shopwright.payments.Account.TAX;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which accounts an event moves: pure, from what the payable costs now and what is booked for it so far. Every step brings what is
 * booked towards the bill, so the two agree to the cent, tax included, once as much has been kept as the bill says; whatever the
 * order of captures, refunds and changes of the bill was.
 */
final class Bookkeeping {

    private final Currency currency;
    private final long goods;
    private final long tax;
    private final long shipping;
    private final Booked booked;

    private Bookkeeping(Bill bill, Booked booked) {
        this.currency = bill.goods().currency();
        this.goods = bill.goods().amount();
        this.tax = bill.tax().amount();
        this.shipping = bill.shipping().amount();
        this.booked = booked;
    }

    /**
     * Money came in. First it pays what is owed for goods that have left. Of the rest the tax is owed to the state at once, also
     * of a payment in advance (EU VAT Directive, article 65); what exceeds the bill stays the buyer's.
     *
     * @param asset where the money is
     * @param inAdvance before the goods have left
     */
    static Map<Account, Long> taken(Bill bill, Booked booked, Account asset, long amount, boolean inAdvance) {
        return new Bookkeeping(bill, booked).taken(asset, amount, inAdvance);
    }

    private Map<Account, Long> taken(Account asset, long amount, boolean inAdvance) {
        Map<Account, Long> legs = new EnumMap<>(Account.class);
        long owed = Math.min(amount, Math.max(0, booked.receivable()));
        long rest = amount - owed;
        legs.put(asset, amount);
        legs.put(RECEIVABLE, -owed);
        if (inAdvance || booked.deposits() > 0) {
            long[] parts = Split.of(rest, currency, netOpen(), tax - booked.tax());
            legs.put(TAX, -parts[1]);
            legs.put(DEPOSITS, parts[1] - rest);
        } else {
            long[] parts =
                    Split.of(rest, currency, goods - booked.goods(), tax - booked.tax(), shipping - booked.shipping());
            legs.put(REVENUE, -parts[0]);
            legs.put(TAX, -parts[1]);
            legs.put(SHIPPING, -parts[2]);
            legs.put(DEPOSITS, parts[0] + parts[1] + parts[2] - rest);
        }
        return legs;
    }

    private long netOpen() {
        return goods - booked.goods() + shipping - booked.shipping() - booked.deposits();
    }

    /**
     * Money went back: what is booked beyond the bill goes first, part by part; what is given back without a smaller bill is
     * shared over all that is booked.
     */
    static Map<Account, Long> givenBack(Bill bill, Booked booked, Account asset, long amount) {
        Map<Account, Long> legs = new Bookkeeping(bill, booked).reduced(amount, booked.deposits() > 0);
        legs.put(asset, -amount);
        return legs;
    }

    private Map<Account, Long> reduced(long amount, boolean fromDeposits) {
        Map<Account, Long> legs = new EnumMap<>(Account.class);
        long overGoods = booked.goods() - goods;
        long overTax = booked.tax() - tax;
        long overShipping = booked.shipping() - shipping;
        if (fromDeposits) {
            long[] parts = shared(amount, new long[] {-netOpen(), overTax}, new long[] {
                booked.deposits() + booked.goods() + booked.shipping(), booked.tax()
            });
            long ofDeposits = Math.min(amount - parts[1], booked.deposits());
            long ofSales = amount - parts[1] - ofDeposits;
            long[] sales = shared(
                    ofSales, new long[] {overGoods, overShipping}, new long[] {booked.goods(), booked.shipping()});
            legs.put(DEPOSITS, ofDeposits);
            legs.put(TAX, parts[1]);
            legs.put(SHIPPING, sales[1]);
            legs.put(REFUNDS, ofSales - sales[1]);
        } else {
            long[] parts = shared(amount, new long[] {overGoods, overTax, overShipping}, new long[] {
                booked.goods(), booked.tax(), booked.shipping()
            });
            legs.put(TAX, parts[1]);
            legs.put(SHIPPING, parts[2]);
            legs.put(REFUNDS, amount - parts[1] - parts[2]);
        }
        return legs;
    }

    /** Over what is too much, and what then is left of the amount over all there is. */
    private long[] shared(long amount, long[] over, long[] all) {
        long[] shares = Split.of(amount, currency, over);
        long left = amount - Arrays.stream(shares).sum();
        long[] rest = Split.of(
                left,
                currency,
                IntStream.range(0, all.length)
                        .mapToLong(i -> all[i] - shares[i])
                        .toArray());
        return IntStream.range(0, all.length)
                .mapToLong(i -> shares[i] + rest[i])
                .toArray();
    }

    /** All has left: what was paid in advance is earned, and what was not paid is owed. No legs if that is booked. */
    static Map<Account, Long> delivered(Bill bill, Booked booked) {
        return new Bookkeeping(bill, booked).delivered();
    }

    private Map<Account, Long> delivered() {
        long open = goods - booked.goods() + tax - booked.tax() + shipping - booked.shipping();
        if (open < 0) {
            return Map.of(); // a refund is on its way
        }
        long paid = Math.clamp(booked.deposits(), 0, open);
        Map<Account, Long> legs = new EnumMap<>(Account.class);
        legs.put(DEPOSITS, paid);
        legs.put(RECEIVABLE, open - paid);
        legs.put(REVENUE, booked.goods() - goods);
        legs.put(TAX, booked.tax() - tax);
        legs.put(SHIPPING, booked.shipping() - shipping);
        return legs;
    }

    /**
     * The bill has changed after the goods had left: so much less is owed for them. What was paid is left to the refund; only
     * where none is to come, tax and price are moved to what the bill says now. No legs if there is nothing to do.
     */
    static Map<Account, Long> credited(Bill bill, Booked booked) {
        return new Bookkeeping(bill, booked).credited();
    }

    private Map<Account, Long> credited() {
        long overGoods = booked.goods() - goods;
        long overTax = booked.tax() - tax;
        long overShipping = booked.shipping() - shipping;
        long over = overGoods + overTax + overShipping;
        long less = Math.min(booked.receivable(), over);
        if (over < 0 || less < 0) {
            return Map.of();
        }
        Map<Account, Long> legs = less < over ? reduced(less, false) : new EnumMap<>(Account.class);
        if (less == over) {
            legs.put(REFUNDS, overGoods);
            legs.put(TAX, overTax);
            legs.put(SHIPPING, overShipping);
        }
        legs.put(RECEIVABLE, -less);
        return legs;
    }
}
