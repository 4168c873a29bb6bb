package com.shopwright.orders;

/** What the owner wants to see before it goes on. */
public interface Reviews {

    ReviewRules rules();

    /** Counts for orders that are paid from now on; other nodes follow within seconds. */
    void put(ReviewRules rules);
}
