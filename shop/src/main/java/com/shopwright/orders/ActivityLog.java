package com.shopwright.orders;

import java.util.List;

/** What happens in the shop, whichever order it happens to and whichever node it happens on. */
public interface ActivityLog {

    /** The newest steps of all orders, newest first. */
    List<Activity> latest(int limit);
}
