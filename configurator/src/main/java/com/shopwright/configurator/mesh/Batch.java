package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Surface;

/**
 * All that has one surface in a scene, in one mesh in the scene's coordinates: one draw call.
 *
 * @param movers for each vertex the index of its mover in the scene, or {@link
 *     com.shopwright.configurator.scene.Solid#FIXED}
 */
public record Batch(Surface surface, Mesh mesh, int[] movers) {}
