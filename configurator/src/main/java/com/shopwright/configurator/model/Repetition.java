package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How often a body is placed: once for each number that up to two things count, and mirrored at some planes.
 *
 * @param counts how many there are, the second within the first
 * @param first the variable that the first counts with; the second has the next
 * @param mirrors the planes, x, y or z, in the order written
 */
record Repetition(List<Arithmetic> counts, int first, List<Character> mirrors) {

    static final int MOST_COUNTERS = 2;

    /**
     * One of the placements.
     *
     * @param number from 0, of all placements
     * @param counted what each counter stands at
     * @param mirrored whether at x, y, z
     */
    record Copy(int number, List<Integer> counted, boolean x, boolean y, boolean z) {

        /** 0 for what it does not count. */
        int counted(int counter) {
            return counter < counted.size() ? counted.get(counter) : 0;
        }
    }

    /** Each in turn, with the counters set in {@code assignment}. */
    void each(Assignment assignment, Consumer<Copy> placed) {
        count(assignment, new ArrayList<>(), new int[1], placed);
    }

    private void count(Assignment assignment, List<Integer> counted, int[] number, Consumer<Copy> placed) {
        if (counted.size() == counts.size()) {
            copies(List.copyOf(counted), number, placed);
            return;
        }
        int counter = counted.size();
        Arithmetic count = counts.get(counter);
        long times = Math.floorDiv(count.at(assignment.values()), count.denominator());
        for (int i = 0; i < times; i++) {
            assignment.values()[first + counter] = i;
            counted.add(i);
            count(assignment, counted, number, placed);
            counted.removeLast();
        }
    }

    private void copies(List<Integer> counted, int[] number, Consumer<Copy> placed) {
        int sides = 1 << mirrors.size();
        for (int side = 0; side < sides; side++) {
            placed.accept(new Copy(number[0]++, counted, at('x', side), at('y', side), at('z', side)));
        }
    }

    /** The last plane changes fastest. */
    private boolean at(char plane, int side) {
        int place = mirrors.indexOf(plane);
        return place >= 0 && (side >> (mirrors.size() - 1 - place) & 1) == 1;
    }
}
