package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.carts.Address;
import com.shopwright.carts.Cart;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Promise;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart with its quote of this moment. */
record CartDocument(
        UUID id,
        List<LineDocument> lines,
        MoneyDocument subtotal,
        MoneyDocument discount,
        MoneyDocument shipping,
        MoneyDocument tax,
        MoneyDocument total,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CheckoutDocument> checkout) {

    static CartDocument of(Cart cart) {
        return new CartDocument(
                cart.id().value(),
                cart.lines().stream().map(LineDocument::of).toList(),
                MoneyDocument.of(cart.subtotal()),
                MoneyDocument.of(cart.discount()),
                MoneyDocument.of(cart.shipping()),
                MoneyDocument.of(cart.tax()),
                MoneyDocument.of(cart.total()),
                cart.checkout().map(CheckoutDocument::of));
    }

    /** {@code promise} is null when the line cannot be delivered (sold out). */
    record LineDocument(
            UUID id,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sku,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> design,
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WordsDocument> choices,
            int quantity,
            MoneyDocument unitPrice,
            MoneyDocument total,
            @Nullable Promise promise,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RemarkDocument> remark) {

        static LineDocument of(CartLine line) {
            return new LineDocument(
                    line.id(),
                    Items.sku(line.item()),
                    Items.design(line.item()),
                    line.name(),
                    WordsDocument.of(line.choices()),
                    line.quantity(),
                    MoneyDocument.of(line.unitPrice()),
                    MoneyDocument.of(line.total()),
                    line.promise().orElse(null),
                    line.remark().map(remark -> new RemarkDocument(remark.text(), remark.blocking())));
        }
    }

    /** What the buyer has to know; a {@code blocking} one has to be mended before the cart can be ordered. */
    record RemarkDocument(String text, boolean blocking) {}

    record CheckoutDocument(String email, AddressDocument shippingAddress, String deliveryMethod) {

        static CheckoutDocument of(Checkout checkout) {
            return new CheckoutDocument(
                    checkout.email().value(), AddressDocument.of(checkout.address()), checkout.deliveryMethod());
        }
    }

    record AddressDocument(
            String name,
            String line1,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> line2,
            String city,
            String postalCode,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> region,
            String country) {

        static AddressDocument of(Address address) {
            return new AddressDocument(
                    address.name(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.postalCode(),
                    address.region(),
                    address.country().code());
        }
    }
}
