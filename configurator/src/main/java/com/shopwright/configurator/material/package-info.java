/**
 * The materials that models may name, physically based, at real scale: colours, roughness, and textures made here by
 * rules.
 *
 * <p>Stands on {@code scene} only.
 */
@NullMarked
package com.shopwright.configurator.material;

import org.jspecify.annotations.NullMarked;
