package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * Words of memory that can be set back: {@link #push} marks a level, {@link #pop} restores what every word held at the
 * mark. Domains and table propagators keep their state in it.
 */
final class Trail {

    private long[] words = new long[256];
    private int[] changedAt = new int[256];
    private int used;

    private int[] undoIndex = new int[1024];
    private long[] undoWord = new long[1024];
    private int undone;

    private int[] marks = new int[64];
    private int level;
    /** Grows with every push and pop, so that a word changed before either is saved again after it. */
    private int epoch = 1;

    /** Room for {@code count} words; answers the index of the first. */
    int allocate(int count) {
        int first = used;
        used += count;
        if (used > words.length) {
            int size = Math.max(used, words.length * 2);
            words = Arrays.copyOf(words, size);
            changedAt = Arrays.copyOf(changedAt, size);
        }
        return first;
    }

    long get(int index) {
        return words[index];
    }

    void set(int index, long word) {
        if (words[index] == word) {
            return;
        }
        if (changedAt[index] != epoch) {
            changedAt[index] = epoch;
            save(index);
        }
        words[index] = word;
    }

    private void save(int index) {
        if (undone == undoIndex.length) {
            undoIndex = Arrays.copyOf(undoIndex, undone * 2);
            undoWord = Arrays.copyOf(undoWord, undone * 2);
        }
        undoIndex[undone] = index;
        undoWord[undone++] = words[index];
    }

    void push() {
        if (level == marks.length) {
            marks = Arrays.copyOf(marks, level * 2);
        }
        marks[level++] = undone;
        epoch++;
    }

    void pop() {
        int mark = marks[--level];
        while (undone > mark) {
            undone--;
            words[undoIndex[undone]] = undoWord[undone];
        }
        epoch++;
    }
}
