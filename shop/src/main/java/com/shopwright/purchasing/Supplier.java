package com.shopwright.purchasing;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;

/**
 * Somebody we buy from.
 *
 * @param minimumOrder the least a purchase order may be worth, tax not included
 * @param leadDays business days from order to delivery, where a term says nothing else
 * @param approvalAbove purchase orders worth more wait for a person
 */
public record Supplier(
        SupplierId id, String name, String email, Money minimumOrder, int leadDays, Money approvalAbove) {

    public Supplier {
        if (name.isBlank() || name.length() > 100) {
            throw new InvalidInput("name", "a supplier has a name of 1 to 100 characters");
        }
        if (leadDays < 0 || leadDays > 365) {
            throw new InvalidInput("leadDays", "a lead time is 0 to 365 business days");
        }
        if (minimumOrder.amount() < 0 || approvalAbove.amount() < 0) {
            throw new InvalidInput("minimumOrder", "amounts of a supplier are 0 or more");
        }
        if (!minimumOrder.currency().equals(approvalAbove.currency())) {
            throw new InvalidInput("approvalAbove", "a supplier has one currency");
        }
    }
}
