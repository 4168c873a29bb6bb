package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Texture;
import com.shopwright.configurator.mesh.Mesh;
import java.util.Optional;

/** A mesh in the coordinates of files for looking at: metres, y up, towards the viewer +z. */
final class Vertices {

    private static final float METRES = 0.001f;

    private Vertices() {}

    static float[] positions(Mesh mesh) {
        float[] from = mesh.positions();
        float[] to = new float[from.length];
        for (int i = 0; i < from.length; i += 3) {
            to[i] = from[i] * METRES;
            to[i + 1] = from[i + 2] * METRES;
            to[i + 2] = -from[i + 1] * METRES;
        }
        return to;
    }

    /** Of length 1 to the last bit that a float has: readers check it. */
    static float[] normals(Mesh mesh) {
        float[] from = mesh.normals();
        float[] to = new float[from.length];
        for (int i = 0; i < from.length; i += 3) {
            double length =
                    Math.sqrt((double) from[i] * from[i] + from[i + 1] * from[i + 1] + from[i + 2] * from[i + 2]);
            if (length > 0) {
                to[i] = (float) (from[i] / length);
                to[i + 1] = (float) (from[i + 2] / length);
                to[i + 2] = (float) (-from[i + 1] / length);
            } else {
                to[i + 1] = 1;
            }
        }
        return to;
    }

    /** The texture that gives a material its scale: colour and relief have the same. */
    static Optional<Texture> sheet(Material material) {
        return material.colour().or(material::relief);
    }

    /**
     * Texture coordinates in widths and heights of the texture.
     *
     * @param down whether v counts from the picture's upper edge as in glTF, or from the lower one as in USD
     */
    static float[] places(Mesh mesh, Texture sheet, boolean down) {
        float[] from = mesh.places();
        float[] to = new float[from.length];
        double across = 1 / sheet.across();
        double up = (down ? -1 : 1) / sheet.down();
        for (int i = 0; i < from.length; i += 2) {
            to[i] = (float) (from[i] * across);
            to[i + 1] = (float) (from[i + 1] * up);
        }
        return to;
    }
}
