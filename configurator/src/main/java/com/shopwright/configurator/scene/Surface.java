package com.shopwright.configurator.scene;

/**
 * What a body is made of, as a model says it.
 *
 * @param material name of a material that {@link com.shopwright.configurator.material.Materials} knows
 * @param tint {@code #rrggbb}, or empty for the material's own colour
 * @param finish name of a finish that it knows, or empty
 */
public record Surface(String material, String tint, String finish) {}
