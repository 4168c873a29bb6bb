package com.shopwright.configurator.material;

import java.util.Optional;

/**
 * How a surface answers light: the metallic-roughness model of glTF 2.0.
 *
 * @param name safe in a file's name; equal names mean equal materials
 * @param red linear factor 0–1 over the texture's colour, like {@code green} and {@code blue}
 * @param opacity 1 for solid; less for glass
 * @param roughness 0 mirror – 1 chalk
 * @param metallic 0 or 1
 * @param coat strength 0–1 of a clear coat above it (lacquer, glaze)
 * @param glow linear factor of light that shines through it or out of it (lampshades), in its own colour; 0 for none
 * @param colour texture under the factor; none for a plain colour
 * @param relief normal map at the same scale
 * @param pierced whether the colour texture's alpha cuts holes (cane, mesh)
 */
public record Material(
        String name,
        double red,
        double green,
        double blue,
        double opacity,
        double roughness,
        double metallic,
        double coat,
        double glow,
        Optional<Texture> colour,
        Optional<Texture> relief,
        boolean pierced) {}
