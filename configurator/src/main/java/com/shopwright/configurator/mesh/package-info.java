/**
 * Triangles for bodies and scenes. Closed, facing outwards, with normals and with texture places in millimetres.
 *
 * <p>Stands on {@code scene} only; knows nothing of materials, cameras or files.
 */
@NullMarked
package com.shopwright.configurator.mesh;

import org.jspecify.annotations.NullMarked;
