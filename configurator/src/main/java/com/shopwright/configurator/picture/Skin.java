package com.shopwright.configurator.picture;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.scene.Surface;
import java.util.Optional;

/**
 * A material made ready for the camera.
 *
 * @param mean linear colour seen from afar
 */
record Skin(Material material, Optional<Mipmap> colour, Optional<Mipmap> relief, double[] mean) {

    static Skin of(Surface surface) {
        Material material = Materials.of(surface);
        Optional<Mipmap> colour = material.colour().map(Mipmap::of);
        double[] mean = {material.red(), material.green(), material.blue()};
        colour.ifPresent(texture -> {
            double[] average = texture.average();
            for (int i = 0; i < 3; i++) {
                mean[i] *= average[i];
            }
        });
        return new Skin(material, colour, material.relief().map(Mipmap::of), mean);
    }

    /** Whether something behind it may be seen through it. */
    boolean isTransparent() {
        return material.pierced() || material.opacity() < 1;
    }

    /** Share of light 0–1 that does not pass at a place on the sheet, in millimetres. */
    double opacityAt(double u, double v) {
        if (material.pierced() && colour.isPresent()) {
            return colour.get().alphaAt(u, v);
        }
        return material.opacity();
    }
}
