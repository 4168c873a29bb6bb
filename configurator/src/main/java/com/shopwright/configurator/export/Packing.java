package com.shopwright.configurator.export;

import com.shopwright.configurator.mesh.Batch;
import java.util.List;

/**
 * Positions as whole numbers of two bytes between the sides of one cube around everything (the extension
 * KHR_mesh_quantization): for a shelf of three metres they lie within a twentieth of a millimetre.
 *
 * @param centre of the cube, in metres
 * @param scale half its side
 */
record Packing(float[] centre, float scale) {

    static final String EXTENSION = "KHR_mesh_quantization";

    private static final int MOST = 32_767;

    static Packing of(List<Batch> batches) {
        float[] min = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (Batch batch : batches) {
            float[] positions = Vertices.positions(batch.mesh());
            for (int i = 0; i < positions.length; i++) {
                min[i % 3] = Math.min(min[i % 3], positions[i]);
                max[i % 3] = Math.max(max[i % 3], positions[i]);
            }
        }
        float[] centre = new float[3];
        float scale = 0;
        for (int axis = 0; axis < 3; axis++) {
            centre[axis] = (min[axis] + max[axis]) / 2;
            scale = Math.max(scale, (max[axis] - min[axis]) / 2);
        }
        return new Packing(centre, scale);
    }

    int[] packed(float[] positions) {
        int[] packed = new int[positions.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = Math.round((positions[i] - centre[i % 3]) / scale * MOST);
        }
        return packed;
    }

    /** Tells a node that its mesh is to be brought back to its size and place. */
    JsonText unpacking(JsonText node) {
        return node.with("translation", List.of(centre[0], centre[1], centre[2]))
                .with("scale", List.of(scale, scale, scale));
    }

    /**
     * The same for what moves, whose node's own place counts for nothing: each joint's inverse bind matrix does it first.
     *
     * @param columns matrices that only shift
     */
    float[] unpacking(float[] columns) {
        float[] both = columns.clone();
        for (int i = 0; i < both.length; i += 16) {
            for (int axis = 0; axis < 3; axis++) {
                both[i + 5 * axis] = scale;
                both[i + 12 + axis] += centre[axis];
            }
        }
        return both;
    }
}
