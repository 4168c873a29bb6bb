package com.shopwright.configurator.export;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a glTF file and where they lie; one buffer view per kind of number. */
final class Accessors {

    private static final int SIGNED_BYTE = 5120;
    private static final int BYTE = 5121;
    private static final int SIGNED_SHORT = 5122;
    private static final int SHORT = 5123;
    private static final int INT = 5125;
    private static final int FLOAT = 5126;
    private static final int VERTICES = 34962;
    private static final int INDICES = 34963;

    /** glTF keeps the highest index free: it restarts a strip. */
    private static final int SHORT_INDICES = 65_535;

    private final List<View> views = new ArrayList<>();
    private final List<JsonText> accessors = new ArrayList<>();
    private final View vectors = new View(12, VERTICES);
    private final View tangents = new View(16, VERTICES);
    private final View packed = new View(8, VERTICES);
    private final View directions = new View(4, VERTICES);
    private final View places = new View(8, VERTICES);
    private final View bones = new View(4, VERTICES);
    private final View shorts = new View(0, INDICES);
    private final View ints = new View(0, INDICES);
    private final View matrices = new View(0, 0);
    private final View numbers = new View(0, 0);

    private static final class View {

        private final LittleEndian bytes = new LittleEndian();
        private final int stride;
        private final int target;

        View(int stride, int target) {
            this.stride = stride;
            this.target = target;
        }
    }

    /** Positions, with the bounds that every reader wants to know beforehand. */
    int positions(float[] triples) {
        float[] min = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < triples.length; i++) {
            min[i % 3] = Math.min(min[i % 3], triples[i]);
            max[i % 3] = Math.max(max[i % 3], triples[i]);
        }
        return add(vectors, FLOAT, triples.length / 3, "VEC3", triples, bounds(min, max));
    }

    int normals(float[] triples) {
        return add(vectors, FLOAT, triples.length / 3, "VEC3", triples, new JsonText());
    }

    /** Positions as whole numbers, which count parts of {@link Packing}'s cube. */
    int packedPositions(int[] triples) {
        int[] min = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] max = {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int i = 0; i < triples.length; i++) {
            min[i % 3] = Math.min(min[i % 3], triples[i]);
            max[i % 3] = Math.max(max[i % 3], triples[i]);
        }
        JsonText bounds = new JsonText()
                .with("min", List.of(min[0], min[1], min[2]))
                .with("max", List.of(max[0], max[1], max[2]));
        JsonText accessor = accessor(packed, SIGNED_SHORT, triples.length / 3, "VEC3", bounds);
        for (int i = 0; i < triples.length; i++) {
            packed.bytes.u16(triples[i] & 0xffff);
            if (i % 3 == 2) {
                packed.bytes.u16(0);
            }
        }
        return keep(accessor.with("normalized", true));
    }

    /**
     * Directions in a byte for each axis.
     *
     * @param each how many numbers there are for one: 3, or 4 for tangents, which take their side along
     */
    int packedDirections(float[] values, int each) {
        JsonText accessor = accessor(directions, SIGNED_BYTE, values.length / each, "VEC" + each, new JsonText());
        for (int i = 0; i < values.length; i++) {
            directions.bytes.u8(Math.round(values[i] * 127) & 0xff);
            if (each == 3 && i % 3 == 2) {
                directions.bytes.u8(0);
            }
        }
        return keep(accessor.with("normalized", true));
    }

    int tangents(float[] quadruples) {
        return add(tangents, FLOAT, quadruples.length / 4, "VEC4", quadruples, new JsonText());
    }

    int places(float[] pairs) {
        return add(places, FLOAT, pairs.length / 2, "VEC2", pairs, new JsonText());
    }

    /** One bone for each vertex, which follows it wholly. */
    int bones(int[] joints) {
        JsonText accessor = accessor(bones, BYTE, joints.length, "VEC4", new JsonText());
        for (int joint : joints) {
            bones.bytes.u32(joint);
        }
        return keep(accessor);
    }

    int weights(int count) {
        JsonText accessor = accessor(bones, BYTE, count, "VEC4", new JsonText()).with("normalized", true);
        for (int i = 0; i < count; i++) {
            bones.bytes.u32(0xff);
        }
        return keep(accessor);
    }

    int indices(int[] indices, int vertices) {
        boolean small = vertices <= SHORT_INDICES;
        View view = small ? shorts : ints;
        JsonText accessor = accessor(view, small ? SHORT : INT, indices.length, "SCALAR", new JsonText());
        for (int index : indices) {
            if (small) {
                view.bytes.u16(index);
            } else {
                view.bytes.u32(index);
            }
        }
        return keep(accessor);
    }

    int matrices(float[] columns) {
        return add(matrices, FLOAT, columns.length / 16, "MAT4", columns, new JsonText());
    }

    int times(float[] seconds) {
        float[] last = {seconds[seconds.length - 1]};
        return add(numbers, FLOAT, seconds.length, "SCALAR", seconds, bounds(new float[] {seconds[0]}, last));
    }

    int shifts(float[] triples) {
        return add(numbers, FLOAT, triples.length / 3, "VEC3", triples, new JsonText());
    }

    int turns(float[] quaternions) {
        return add(numbers, FLOAT, quaternions.length / 4, "VEC4", quaternions, new JsonText());
    }

    /** The number of the view in which a file lies, a picture for example. */
    int file(byte[] bytes) {
        View view = new View(0, 0);
        view.bytes.all(bytes);
        return number(view);
    }

    List<JsonText> accessors() {
        return accessors;
    }

    /** Describes the views, and puts their bytes behind each other. */
    List<JsonText> views(LittleEndian buffer) {
        List<JsonText> described = new ArrayList<>();
        for (View view : views) {
            buffer.pad(4, 0);
            JsonText one = new JsonText().with("buffer", 0).with("byteOffset", buffer.length());
            one.with("byteLength", view.bytes.length());
            if (view.stride > 0) {
                one.with("byteStride", view.stride);
            }
            if (view.target > 0) {
                one.with("target", view.target);
            }
            described.add(one);
            buffer.all(view.bytes.bytes());
        }
        return described;
    }

    private int add(View view, int type, int count, String shape, float[] values, JsonText bounds) {
        JsonText accessor = accessor(view, type, count, shape, bounds);
        for (float value : values) {
            view.bytes.f32(value);
        }
        return keep(accessor);
    }

    private JsonText accessor(View view, int type, int count, String shape, JsonText accessor) {
        view.bytes.pad(4, 0);
        return accessor.with("bufferView", number(view))
                .with("byteOffset", view.bytes.length())
                .with("componentType", type)
                .with("count", count)
                .with("type", shape);
    }

    private int keep(JsonText accessor) {
        accessors.add(accessor);
        return accessors.size() - 1;
    }

    private int number(View view) {
        if (!views.contains(view)) {
            views.add(view);
        }
        return views.indexOf(view);
    }

    private static JsonText bounds(float[] min, float[] max) {
        return new JsonText().with("min", list(min)).with("max", list(max));
    }

    private static List<Float> list(float[] values) {
        List<Float> list = new ArrayList<>();
        for (float value : values) {
            list.add(value);
        }
        return list;
    }
}
