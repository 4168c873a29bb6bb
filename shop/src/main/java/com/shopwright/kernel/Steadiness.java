package com.shopwright.kernel;

/** Whether what the clock said a moment ago can be compared with what it says now. */
interface Steadiness {

    /** False while the clock jumps, or while nobody knows whether it does. */
    boolean isSteady();
}
