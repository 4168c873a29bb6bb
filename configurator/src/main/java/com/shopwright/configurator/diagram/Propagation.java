package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The domains of all variables under a set of relations: values are fixed or removed, and what then violates a relation
 * goes too. Levels can be opened and closed to try things. Not thread-safe.
 *
 * <p>What is left after {@link #fix} is locally consistent: relations with listed tuples are generalised arc consistent,
 * tests over many variables prune once one variable is left. When all variables are fixed, all relations hold.
 */
final class Propagation {

    private final Trail trail = new Trail();
    private final int[] sizes;
    private final int[] first;
    private final int[] length;
    private final int[] count;
    private final List<List<Propagator>> watching = new ArrayList<>();

    private Propagator[] queue = new Propagator[64];
    private int queued;
    private boolean failed;

    Propagation(Network network, Collection<? extends Relation> relations) {
        int n = network.variables().size();
        sizes = new int[n];
        first = new int[n];
        length = new int[n];
        count = new int[n];
        for (int v = 0; v < n; v++) {
            sizes[v] = network.variables().get(v).size();
            length[v] = (sizes[v] + 63) >>> 6;
            first[v] = trail.allocate(length[v]);
            count[v] = trail.allocate(1);
            for (int w = 0; w < length[v]; w++) {
                int rest = sizes[v] - (w << 6);
                trail.set(first[v] + w, rest >= 64 ? -1L : (1L << rest) - 1);
            }
            trail.set(count[v], sizes[v]);
            watching.add(new ArrayList<>());
        }
        for (Relation relation : relations) {
            if (relation.scope().length == 0) {
                failed |= !relation.holds(relation.scope());
                continue;
            }
            Propagator propagator = Propagator.of(relation, this);
            for (int variable : relation.scope()) {
                watching.get(variable).add(propagator);
            }
            enqueue(propagator);
        }
        run();
    }

    Trail trail() {
        return trail;
    }

    boolean failed() {
        return failed;
    }

    int size(int variable) {
        return (int) trail.get(count[variable]);
    }

    int initialSize(int variable) {
        return sizes[variable];
    }

    int words(int variable) {
        return length[variable];
    }

    long word(int variable, int index) {
        return trail.get(first[variable] + index);
    }

    boolean has(int variable, int value) {
        return (trail.get(first[variable] + (value >>> 6)) >>> value & 1) != 0;
    }

    /** Whether any relation is about {@code variable}. */
    boolean constrained(int variable) {
        return !watching.get(variable).isEmpty();
    }

    /** The lowest value left at or above {@code from}; -1 when there is none. */
    int next(int variable, int from) {
        int w = from >>> 6;
        if (w >= length[variable]) {
            return -1;
        }
        long word = trail.get(first[variable] + w) & (-1L << from);
        while (word == 0) {
            if (++w == length[variable]) {
                return -1;
            }
            word = trail.get(first[variable] + w);
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    void push() {
        trail.push();
    }

    void pop() {
        trail.pop();
        failed = false;
    }

    /** Fixes a variable and draws the consequences. Answers whether everything still has a value. */
    boolean fix(int variable, int value) {
        if (!has(variable, value)) {
            failed = true;
            return false;
        }
        if (size(variable) > 1) {
            for (int w = 0; w < length[variable]; w++) {
                trail.set(first[variable] + w, w == value >>> 6 ? 1L << value : 0);
            }
            trail.set(count[variable], 1);
            wake(variable);
            run();
        }
        return !failed;
    }

    /** Removes a value; consequences are drawn by whoever called the running propagator. */
    void remove(int variable, int value) {
        int at = first[variable] + (value >>> 6);
        trail.set(at, trail.get(at) & ~(1L << value));
        long left = trail.get(count[variable]) - 1;
        trail.set(count[variable], left);
        if (left == 0) {
            failed = true;
        } else {
            wake(variable);
        }
    }

    /** Removes every value that is not among {@code kept}, a bit for each value, in one step. */
    void retain(int variable, long[] kept) {
        long left = 0;
        boolean changed = false;
        for (int w = 0; w < length[variable]; w++) {
            long before = word(variable, w);
            long after = before & kept[w];
            if (after != before) {
                trail.set(first[variable] + w, after);
                changed = true;
            }
            left += Long.bitCount(after);
        }
        if (changed) {
            trail.set(count[variable], left);
            failed |= left == 0;
            wake(variable);
        }
    }

    private void wake(int variable) {
        for (Propagator propagator : watching.get(variable)) {
            enqueue(propagator);
        }
    }

    private void enqueue(Propagator propagator) {
        if (!propagator.queued) {
            propagator.queued = true;
            if (queued == queue.length) {
                queue = java.util.Arrays.copyOf(queue, queued * 2);
            }
            queue[queued++] = propagator;
        }
    }

    private void run() {
        int done = 0;
        while (done < queued) {
            Propagator next = queue[done++];
            next.queued = false;
            if (!failed) {
                next.propagate(this);
            }
            if (done == queued) {
                done = 0;
                queued = 0;
            } else if (done > 1_000) {
                System.arraycopy(queue, done, queue, 0, queued - done);
                queued -= done;
                done = 0;
            }
        }
    }
}
