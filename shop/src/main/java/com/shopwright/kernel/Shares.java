package com.shopwright.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splitting a whole into integer shares: the largest-remainder (Hamilton) method. */
final class Shares {

    private Shares() {}

    static List<Long> largestRemainder(long whole, List<Long> weights) {
        if (weights.isEmpty() || whole < 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("cannot split " + whole + " by " + weights);
        }
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return largestRemainder(whole, Collections.nCopies(weights.size(), 1L));
        }
        List<Long> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] quotient = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            shares.add(quotient[0].longValueExact());
            remainders.add(quotient[1]);
        }
        long left = whole - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return List.copyOf(shares);
    }
}
