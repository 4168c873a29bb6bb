package com.shopwright.payments;

import com.shopwright.kernel.Money;

/**
 * What a payable costs, as it is booked.
 *
 * @param goods without the tax they contain
 * @param tax contained in goods and delivery
 * @param shipping without the tax it contains
 */
public record Bill(Money goods, Money tax, Money shipping) {

    public Bill {
        if (!goods.currency().equals(tax.currency()) || !goods.currency().equals(shipping.currency())) {
            throw new IllegalArgumentException("a bill has one currency: " + goods + ", " + tax + ", " + shipping);
        }
    }

    /**
     * The bill of a price that contains its tax.
     *
     * @param total goods and delivery, tax included
     * @param tax all that is contained in the total
     * @param shipping the part of the total that is for the delivery
     * @param shippingTax the part of the tax that is contained in it
     */
    public static Bill of(Money total, Money tax, Money shipping, Money shippingTax) {
        Money delivery = shipping.minus(shippingTax);
        return new Bill(total.minus(tax).minus(delivery), tax, delivery);
    }

    /** Everything together, tax included. */
    public Money total() {
        return goods.plus(tax).plus(shipping);
    }
}
