package com.shopwright.configurator.picture;

import java.util.function.IntConsumer;

/** Which triangles may show in which tile: those that face the camera, in their own order. */
final class Bins {

    private final int[] starts;
    private final int[] held;

    Bins(Subject subject, float[] screen, int width, int height) {
        int across = (width + Tile.SIDE - 1) / Tile.SIDE;
        int down = (height + Tile.SIDE - 1) / Tile.SIDE;
        starts = new int[across * down + 1];
        int[] box = new int[4];
        for (int t = 0; t < subject.triangles(); t++) {
            if (box(subject, screen, t, across, down, box)) {
                for (int y = box[1]; y <= box[3]; y++) {
                    for (int x = box[0]; x <= box[2]; x++) {
                        starts[y * across + x + 1]++;
                    }
                }
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        held = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int t = 0; t < subject.triangles(); t++) {
            if (box(subject, screen, t, across, down, box)) {
                for (int y = box[1]; y <= box[3]; y++) {
                    for (int x = box[0]; x <= box[2]; x++) {
                        held[next[y * across + x]++] = t;
                    }
                }
            }
        }
    }

    void forEach(int tile, IntConsumer triangle) {
        for (int i = starts[tile]; i < starts[tile + 1]; i++) {
            triangle.accept(held[i]);
        }
    }

    /** The tiles that a triangle may touch; false if it turns its back on the camera or lies outside. */
    private static boolean box(Subject subject, float[] screen, int t, int across, int down, int[] box) {
        int a = subject.corners[t * 3] * 3;
        int b = subject.corners[t * 3 + 1] * 3;
        int c = subject.corners[t * 3 + 2] * 3;
        double abX = screen[b] - screen[a];
        double abY = screen[b + 1] - screen[a + 1];
        double acX = screen[c] - screen[a];
        double acY = screen[c + 1] - screen[a + 1];
        if (abX * acY - acX * abY >= 0) {
            return false;
        }
        float left = Math.min(screen[a], Math.min(screen[b], screen[c]));
        float right = Math.max(screen[a], Math.max(screen[b], screen[c]));
        float top = Math.min(screen[a + 1], Math.min(screen[b + 1], screen[c + 1]));
        float bottom = Math.max(screen[a + 1], Math.max(screen[b + 1], screen[c + 1]));
        box[0] = Math.max(0, (int) Math.floor(left / Tile.SIDE));
        box[1] = Math.max(0, (int) Math.floor(top / Tile.SIDE));
        box[2] = Math.min(across - 1, (int) Math.floor(right / Tile.SIDE));
        box[3] = Math.min(down - 1, (int) Math.floor(bottom / Tile.SIDE));
        return box[0] <= box[2] && box[1] <= box[3];
    }
}
