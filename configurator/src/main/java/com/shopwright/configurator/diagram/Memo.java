package com.shopwright.configurator.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The nodes already built for one variable, by the values of its context. */
abstract sealed class Memo {

    static final int ABSENT = -1;

    abstract int get(int[] context);

    abstract void put(int[] context, int node);

    static Memo of(int[] sizes) {
        long product = 1;
        for (int size : sizes) {
            if (product > Long.MAX_VALUE / 2 / size) {
                return new Wide();
            }
            product *= size;
        }
        return new Packed(sizes);
    }

    /** Contexts that fit one long as a mixed-radix number: open addressing, no boxes. */
    private static final class Packed extends Memo {

        private final int[] sizes;
        private long[] keys = new long[16];
        private int[] nodes = new int[16];
        private int used;

        Packed(int[] sizes) {
            this.sizes = sizes;
            Arrays.fill(nodes, ABSENT);
        }

        private long pack(int[] context) {
            long key = 0;
            for (int i = 0; i < sizes.length; i++) {
                key = key * sizes[i] + context[i];
            }
            return key;
        }

        private int slot(long key) {
            int mask = keys.length - 1;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (nodes[slot] != ABSENT && keys[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        @Override
        int get(int[] context) {
            return nodes[slot(pack(context))];
        }

        @Override
        void put(int[] context, int node) {
            if (used * 2 >= keys.length) {
                grow();
            }
            long key = pack(context);
            int slot = slot(key);
            keys[slot] = key;
            nodes[slot] = node;
            used++;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldNodes = nodes;
            keys = new long[oldKeys.length * 2];
            nodes = new int[oldNodes.length * 2];
            Arrays.fill(nodes, ABSENT);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldNodes[i] != ABSENT) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    nodes[slot] = oldNodes[i];
                }
            }
        }
    }

    /** Contexts too wide for that. */
    private static final class Wide extends Memo {

        private record Key(int[] values) {

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && Arrays.equals(values, key.values);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(values);
            }
        }

        private final Map<Key, Integer> nodes = new HashMap<>();

        @Override
        int get(int[] context) {
            return nodes.getOrDefault(new Key(context), ABSENT);
        }

        @Override
        void put(int[] context, int node) {
            nodes.put(new Key(context.clone()), node);
        }
    }
}
