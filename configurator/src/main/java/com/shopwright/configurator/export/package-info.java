/**
 * Files of one product as it will be made: GLB and USDZ to look at it in three dimensions and in one's own room, drawings and
 * a cut list to make it by, and a build sheet for the bench.
 *
 * <p>Everything comes from the scene and the configuration alone, so the same design has the same bytes, today and on another
 * machine with the same Java. Stands on {@code scene}, {@code mesh}, {@code material} and the configuration; knows nothing
 * of shops, databases or the web.
 */
@NullMarked
package com.shopwright.configurator.export;

import org.jspecify.annotations.NullMarked;
