package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prices for instances that have none: 0 to 999 for each value, by the names of variable and value and a seed, so that
 * two readers of one file agree on them without knowing of each other.
 */
record SeededPrices(long seed) {

    int of(String variable, String value) {
        long hash = seed;
        for (char c : (variable + "=" + value).toCharArray()) {
            // 64-bit FNV-1a's prime; the generator below mixes the rest.
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return new SplittableRandom(hash).nextInt(1000);
    }

    void add(Network.Builder network, int number, String variable, List<String> values) {
        int[] prices = values.stream().mapToInt(value -> of(variable, value)).toArray();
        network.term(Network.Measure.PRICE, variable, new int[] {number}, chosen -> prices[chosen[0]]);
    }
}
