package com.shopwright.configurator.mesh;

/**
 * Triangles in millimetres; not to be changed by who receives it.
 *
 * @param positions x, y, z of each vertex
 * @param normals of length 1, as many
 * @param places where each vertex lies on an endless sheet of the material: u, v in millimetres, u along the grain. A body's
 *     places begin at its middle; {@link Batch} moves them by the solid's seed
 * @param triangles three vertices each, counter-clockwise seen from outside
 */
public record Mesh(float[] positions, float[] normals, float[] places, int[] triangles) {

    public int vertices() {
        return positions.length / 3;
    }
}
