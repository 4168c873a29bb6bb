package com.shopwright.configurator.material;

/**
 * A picture that repeats without a seam. Equal names mean equal pixels.
 *
 * @param name like {@code oak}; safe in a file's name
 * @param pixels 0xAARRGGBB, sRGB, row by row from the top; for relief a tangent-space normal map, y up
 * @param across millimetres that its width shows, along the grain
 * @param down millimetres that its height shows
 */
public record Texture(String name, int width, int height, int[] pixels, double across, double down) {}
