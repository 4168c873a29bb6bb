package com.shopwright.configurator.export;

import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Doors and drawers as a skin: a root that stands still and one joint for each mover. Everything of one surface stays one
 * draw call although its parts move on their own.
 */
final class Skeleton {

    /** The clip that opens everything. */
    static final String OPEN = "open";

    private static final int MOST_MOVERS = 255;

    /** Shares of the way and when they are reached, in seconds. */
    private record Course(float[] seconds, float[] shares) {}

    /** From shut to open, for a viewer that plays it forwards and backwards. */
    private static final Course ONCE = new Course(new float[] {0, 0.5f, 1}, new float[] {0, 0.5f, 1});

    /** For viewers that repeat a file's clip for ever: it ends as it began, and rests in between. */
    private static final Course ROUND =
            new Course(new float[] {0, 1, 1.75f, 2.5f, 5, 5.75f, 6.5f, 9}, new float[] {0, 0, 0.5f, 1, 1, 0.5f, 0, 0});

    private final List<Scene.Mover> movers;
    private final List<Opening> openings;

    Skeleton(Scene scene) {
        if (scene.movers().size() > MOST_MOVERS) {
            throw new IllegalArgumentException(scene.movers().size() + " movers are more than the " + MOST_MOVERS
                    + " that a joint's byte can name.");
        }
        movers = scene.movers();
        openings = movers.stream().map(mover -> Opening.of(mover.motion())).toList();
    }

    /** For each vertex its joint: 0 is the root, where everything fixed belongs. */
    static int[] joints(int[] movers) {
        int[] joints = new int[movers.length];
        for (int i = 0; i < movers.length; i++) {
            joints[i] = movers[i] == Solid.FIXED ? 0 : movers[i] + 1;
        }
        return joints;
    }

    /** The root and its joints, the first of which gets the number {@code first}. */
    List<JsonText> nodes(int first) {
        List<JsonText> nodes = new ArrayList<>();
        List<Integer> children = new ArrayList<>();
        for (int i = 0; i < movers.size(); i++) {
            children.add(first + 1 + i);
        }
        nodes.add(new JsonText().with("name", "frame").with("children", children));
        for (int i = 0; i < movers.size(); i++) {
            JsonText joint = new JsonText().with("name", movers.get(i).name());
            if (openings.get(i).turns()) {
                float[] rest = openings.get(i).rest();
                joint.with("translation", List.of(rest[0], rest[1], rest[2]));
            }
            nodes.add(joint);
        }
        return nodes;
    }

    JsonText skin(int first, Accessors accessors, Optional<Packing> packing) {
        List<Integer> joints = new ArrayList<>();
        for (int i = 0; i <= movers.size(); i++) {
            joints.add(first + i);
        }
        float[] bind =
                packing.map(packed -> packed.unpacking(inverseBindMatrices())).orElseGet(this::inverseBindMatrices);
        return new JsonText()
                .with("inverseBindMatrices", accessors.matrices(bind))
                .with("joints", joints)
                .with("skeleton", first);
    }

    /** Column by column; a joint is nowhere turned at rest, so the inverse is a shift back. */
    private float[] inverseBindMatrices() {
        float[] columns = new float[16 * (movers.size() + 1)];
        for (int i = 0; i <= movers.size(); i++) {
            for (int diagonal = 0; diagonal < 16; diagonal += 5) {
                columns[16 * i + diagonal] = 1;
            }
            if (i > 0) {
                float[] rest = openings.get(i - 1).rest();
                for (int axis = 0; axis < 3; axis++) {
                    columns[16 * i + 12 + axis] = 0 - rest[axis];
                }
            }
        }
        return columns;
    }

    /** One clip for everything, and one for each name where there are several. */
    List<JsonText> clips(int first, boolean round, Accessors accessors) {
        Course course = round ? ROUND : ONCE;
        int times = accessors.times(course.seconds());
        Map<String, JsonText> clips = new LinkedHashMap<>();
        clips.put(OPEN, clip(OPEN, true, course, times, first, accessors));
        for (Scene.Mover mover : movers) {
            if (!clips.containsKey(mover.name())) {
                clips.put(mover.name(), clip(mover.name(), false, course, times, first, accessors));
            }
        }
        return List.copyOf(clips.values());
    }

    private JsonText clip(String name, boolean all, Course course, int times, int first, Accessors accessors) {
        List<JsonText> channels = new ArrayList<>();
        List<JsonText> samplers = new ArrayList<>();
        for (int i = 0; i < movers.size(); i++) {
            if (all || movers.get(i).name().equals(name)) {
                boolean turns = openings.get(i).turns();
                int values = turns
                        ? accessors.turns(values(openings.get(i), course, 4))
                        : accessors.shifts(values(openings.get(i), course, 3));
                JsonText target = new JsonText().with("node", first + 1 + i);
                channels.add(new JsonText()
                        .with("sampler", samplers.size())
                        .with("target", target.with("path", turns ? "rotation" : "translation")));
                samplers.add(new JsonText().with("input", times).with("output", values));
            }
        }
        return new JsonText().with("name", name).with("channels", channels).with("samplers", samplers);
    }

    private static float[] values(Opening opening, Course course, int each) {
        float[] values = new float[each * course.shares().length];
        for (int i = 0; i < course.shares().length; i++) {
            float share = course.shares()[i];
            float[] value = each == 4 ? opening.turn(share) : opening.shift(share);
            System.arraycopy(value, 0, values, each * i, each);
        }
        return values;
    }
}
