package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Repetition.Copy;
import com.shopwright.configurator.scene.Motion;
import com.shopwright.configurator.scene.Scene.Mover;
import com.shopwright.configurator.scene.Solid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What opens in one configuration, and what belongs to which: bodies of one name that agree in what both count. */
final class Movers {

    private final List<Opened> opened = new ArrayList<>();

    private record Opened(Mover mover, Repetition repetition, Copy copy) {

        /** What the body does not count or mirror stands at its first. */
        boolean takes(String name, Copy other) {
            return mover.name().equals(name)
                    && IntStream.range(0, copy.counted().size()).allMatch(i -> copy.counted(i) == other.counted(i))
                    && (!repetition.mirrors().contains('x') || copy.x() == other.x())
                    && (!repetition.mirrors().contains('y') || copy.y() == other.y())
                    && (!repetition.mirrors().contains('z') || copy.z() == other.z());
        }
    }

    /** Another one, unless it was opened by a body before. */
    void open(String name, Motion motion, Repetition repetition, Copy copy) {
        if (find(name, copy) == Solid.FIXED) {
            opened.add(new Opened(new Mover(name, motion), repetition, copy));
        }
    }

    /** Its number, or {@link Solid#FIXED} if nothing opens there. */
    int find(String name, Copy copy) {
        for (int i = 0; i < opened.size(); i++) {
            if (opened.get(i).takes(name, copy)) {
                return i;
            }
        }
        return Solid.FIXED;
    }

    List<Mover> all() {
        return opened.stream().map(Opened::mover).toList();
    }
}
