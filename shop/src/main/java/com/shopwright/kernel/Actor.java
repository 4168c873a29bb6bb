package com.shopwright.kernel;

/** Who did something: {@code buyer}, {@code shop}, {@code bank}, {@code supplier-2}, {@code warehouse}, or a member of staff. */
public record Actor(String name) {

    public static final Actor BUYER = new Actor("buyer");
    public static final Actor SHOP = new Actor("shop");
    public static final Actor BANK = new Actor("bank");
    public static final Actor WAREHOUSE = new Actor("warehouse");
    public static final Actor OWNER = new Actor("owner");

    public Actor {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("an actor has a name of 1 to 80 characters");
        }
    }
}
