/**
 * Photographs of scenes, taken without a graphics card or a browser: a studio with a seamless backdrop, a large soft
 * key light, a fill and the light that the floor throws back. {@link com.shopwright.configurator.picture.Studio} is
 * the way in.
 *
 * <p>How a picture comes about: the camera is placed so that the product fills the frame; tiles are rasterised with
 * 16 samples a pixel; shadow and indirect light are gathered by rays on a coarser grid, smoothed along surfaces, and
 * looked up when the fragments are shaded with the materials' own textures; a film curve brings the light into sRGB.
 *
 * <p>Stands on {@code scene}, {@code mesh} and {@code material}. Invariant: the same scene and the same shot give the
 * same pixels, whatever the number of threads.
 */
@NullMarked
package com.shopwright.configurator.picture;

import org.jspecify.annotations.NullMarked;
