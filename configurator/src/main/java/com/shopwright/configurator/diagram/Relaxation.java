package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Need;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lets go of the sizes in needs that couple too many of them. Dates by value are estimates; what a size adds to a quantity
 * is left out of them where it would make the graph too large, and counts again in the finished configuration.
 */
final class Relaxation {

    private final Network network;

    Relaxation(Network network) {
        this.network = network;
    }

    /** The network with no need over more than {@code limit} combinations. */
    Network within(long limit) {
        List<Need> needs =
                network.needs().stream().map(need -> within(need, limit)).toList();
        return network.withNeeds(needs);
    }

    private Need within(Need need, long limit) {
        int[] bySize = Arrays.stream(need.scope())
                .boxed()
                .sorted(Comparator.comparingInt(this::size))
                .mapToInt(Integer::intValue)
                .toArray();
        int kept = 0;
        double combinations = 1;
        while (kept < bySize.length && combinations * size(bySize[kept]) <= limit) {
            combinations *= size(bySize[kept++]);
        }
        if (kept == bySize.length) {
            return need;
        }
        int[] scope = Arrays.copyOf(bySize, kept);
        int[] dropped = Arrays.copyOfRange(bySize, kept, bySize.length);
        return new Need(need.item(), scope, values -> least(need, scope, values, dropped));
    }

    private int size(int variable) {
        return network.variables().get(variable).size();
    }

    /** The least quantity over the lowest and highest values of the variables let go: quantities rise with sizes. */
    private long least(Need need, int[] scope, int[] values, int[] dropped) {
        int[] full = new int[need.scope().length];
        long least = Long.MAX_VALUE;
        for (int corner = 0; corner < 1 << dropped.length; corner++) {
            for (int i = 0; i < full.length; i++) {
                full[i] = value(need.scope()[i], scope, values, dropped, corner);
            }
            least = Math.min(least, need.quantity().of(full));
        }
        return least;
    }

    private int value(int variable, int[] scope, int[] values, int[] dropped, int corner) {
        for (int i = 0; i < scope.length; i++) {
            if (scope[i] == variable) {
                return values[i];
            }
        }
        for (int i = 0; i < dropped.length; i++) {
            if (dropped[i] == variable) {
                return (corner >> i & 1) == 0 ? 0 : size(variable) - 1;
            }
        }
        throw new IllegalStateException("A variable is kept or let go");
    }
}
