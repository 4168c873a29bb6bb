package com.shopwright;

import java.util.Random;

/**
 * Chance for random tests. The seed is printed, so that a failure can be had again with {@code -Dshopwright.seed=…};
 * {@code -Dshopwright.long=true} asks for the full counts.
 */
public final class Chance {
    private static final long SEED = Long.getLong("shopwright.seed", System.nanoTime());

    private Chance() {}

    public static Random random() {
        System.out.println("shopwright.seed=" + SEED);
        return new Random(SEED);
    }

    /** How often to try: {@code few} in a normal run, {@code many} in a long one. */
    public static int times(int few, int many) {
        return isLong() ? many : few;
    }

    public static boolean isLong() {
        return Boolean.getBoolean("shopwright.long");
    }
}
