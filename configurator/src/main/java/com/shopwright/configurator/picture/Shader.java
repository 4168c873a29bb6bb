package com.shopwright.configurator.picture;

import com.shopwright.configurator.material.Material;

/**
 * What the camera sees of a fragment: Lambert under soft light, microfacet reflections of the studio, a clear coat,
 * and what shines through lampshades. Roughness squared is the width of a facet's slope, as in glTF 2.0, appendix B.
 */
final class Shader {

    private static final double DIELECTRIC = 0.04;
    private static final double COAT_ROUGHNESS = 0.12;
    /** Rougher than this is cloth: its fibres stand out and let light through in all directions. */
    private static final double SCATTERS = 0.93;
    /** Up to here a reflection shows the neighbourhood, not only the lamps. */
    private static final double SHOWS_THINGS = 0.3;

    private final Subject subject;
    private final Lighting lighting;
    private final Bvh bvh;
    private final Cove cove;
    private final double[] eye;
    private final double pixel;
    private final Ray ray = new Ray();
    private final Fragment other = new Fragment();
    private final double[] texel = new double[4];
    private final double[] bumped = new double[3];
    private final double[] view = new double[3];
    private final double[] flat = new double[3];
    private final double[] shaped = new double[3];
    private final double[] mirrored = new double[3];
    private final double[] base = new double[3];

    /** How much of what is behind it the last fragment let through, by colour. */
    final double[] through = new double[3];

    Shader(Subject subject, Bvh bvh, Lighting lighting, Cove cove, Camera camera) {
        this.subject = subject;
        this.bvh = bvh;
        this.lighting = lighting;
        this.cove = cove;
        eye = camera.eye;
        pixel = 1 / camera.scale;
    }

    /**
     * @param light share of the key light, then the rest of the light on the unbumped surface
     * @param out receives the light towards the camera; for transparent things without what comes from behind
     */
    void shade(Fragment at, int triangle, float[] light, double[] out) {
        Skin skin = subject.skinOf(triangle);
        Material material = skin.material();
        double opacity = colour(skin, at);
        System.arraycopy(at.normal, 0, bumped, 0, 3);
        skin.relief().ifPresent(relief -> bump(relief, at, triangle));
        double distance = lookFrom(at.position);
        double facing = Math.max(0.02, dot(bumped, view));
        double metal = material.metallic();

        lighting.ambient(at.normal[0], at.normal[1], at.normal[2], flat);
        lighting.ambient(bumped[0], bumped[1], bumped[2], shaped);
        double open = Math.min(1.15, (light[1] + light[2] + light[3]) / (flat[0] + flat[1] + flat[2]));
        double key = lighting.facingKey(bumped[0], bumped[1], bumped[2]) * light[0];
        double coat = material.coat() * fresnel(DIELECTRIC, Math.max(0.02, dot(at.normal, view)));
        double matt = (1 - metal) * (1 - DIELECTRIC) * (1 - coat) * opacity;
        double fuzz = material.roughness() > SCATTERS && metal == 0 ? 0.35 * Math.pow(1 - facing, 3) : 0;
        double shine = material.glow() > 0 ? material.glow() * shine(at, triangle, facing) : 0;
        // Cloth scatters what passes through it, so that its weave shows less against the lamp than wood's grain does.
        double scattered = material.roughness() > SCATTERS ? 0.6 : 0;
        double[] keyColour = {lighting.keyRed(), lighting.keyGreen(), lighting.keyBlue()};
        for (int k = 0; k < 3; k++) {
            double room = light[k + 1] * shaped[k] / flat[k];
            double passed = scattered * skin.mean()[k] + (1 - scattered) * base[k];
            out[k] = base[k] * (keyColour[k] * key + room) * (matt + fuzz) + passed * shine * Lighting.BULB[k];
        }
        reflect(material.roughness(), metal, bumped, facing, light[0], open, 1 - coat, distance, at, out);
        if (coat > 0) {
            mirror(COAT_ROUGHNESS, at.normal, light[0], open, distance, at);
            for (int k = 0; k < 3; k++) {
                out[k] += coat * mirrored[k];
            }
        }
        double lost = (1 - opacity) * (1 - fresnel(DIELECTRIC, facing));
        for (int k = 0; k < 3; k++) {
            through[k] = material.pierced() ? 1 - opacity : lost * Math.min(1, 0.25 + base[k]);
            out[k] *= material.pierced() ? opacity : 1;
        }
    }

    /** A shade is brightest where the lamp is near, at half its height, and where it is looked at straight. */
    private double shine(Fragment at, int triangle, double facing) {
        int skin = subject.skin[triangle];
        double off = (at.position[2] - subject.middles[skin]) / subject.halves[skin];
        return (0.38 + 0.62 * facing) * (1.2 - 0.5 * off * off);
    }

    /** Sets the base colour and answers with the opacity. */
    private double colour(Skin skin, Fragment at) {
        Material material = skin.material();
        base[0] = material.red();
        base[1] = material.green();
        base[2] = material.blue();
        if (skin.colour().isEmpty()) {
            return material.opacity();
        }
        skin.colour().get().filter(at, texel);
        for (int k = 0; k < 3; k++) {
            base[k] *= texel[k];
        }
        return material.pierced() ? texel[3] : material.opacity();
    }

    /** Tilts the normal by the relief; its x runs with u and its y with v. */
    private void bump(Mipmap relief, Fragment at, int triangle) {
        int a = subject.corners[triangle * 3];
        int b = subject.corners[triangle * 3 + 1];
        int c = subject.corners[triangle * 3 + 2];
        float[] places = subject.places;
        double u1 = places[b * 2] - places[a * 2];
        double v1 = places[b * 2 + 1] - places[a * 2 + 1];
        double u2 = places[c * 2] - places[a * 2];
        double v2 = places[c * 2 + 1] - places[a * 2 + 1];
        double determinant = u1 * v2 - u2 * v1;
        if (Math.abs(determinant) < 1e-9) {
            return;
        }
        relief.filter(at, texel);
        for (int k = 0; k < 3; k++) {
            double p1 = subject.positions[b * 3 + k] - subject.positions[a * 3 + k];
            double p2 = subject.positions[c * 3 + k] - subject.positions[a * 3 + k];
            double tangent = (p1 * v2 - p2 * v1) / determinant;
            double upwards = (p2 * u1 - p1 * u2) / determinant;
            bumped[k] = at.normal[k] * texel[2] + tangent * texel[0] + upwards * texel[1];
        }
        double length = Math.sqrt(Math.max(1e-12, dot(bumped, bumped)));
        for (int k = 0; k < 3; k++) {
            bumped[k] /= length;
        }
    }

    private double lookFrom(double[] position) {
        double length = 0;
        for (int k = 0; k < 3; k++) {
            view[k] = eye[k] - position[k];
            length += view[k] * view[k];
        }
        length = Math.sqrt(length);
        for (int k = 0; k < 3; k++) {
            view[k] /= length;
        }
        return length;
    }

    private void reflect(
            double roughness,
            double metal,
            double[] normal,
            double facing,
            double key,
            double open,
            double left,
            double distance,
            Fragment at,
            double[] out) {
        mirror(roughness, normal, key, open, distance, at);
        // Environment term of the split sum in closed form (Karis, "Physically based shading on mobile", 2014).
        double r0 = 1 - roughness;
        double r1 = 0.0425 - 0.0275 * roughness;
        double r2 = 1.04 - 0.572 * roughness;
        double r3 = 0.022 * roughness - 0.04;
        double a004 = Math.min(r0 * r0, Math.pow(2, -9.28 * facing)) * r0 + r1;
        double scale = -1.04 * a004 + r2;
        double bias = 1.04 * a004 + r3;
        for (int k = 0; k < 3; k++) {
            double straight = DIELECTRIC + (base[k] - DIELECTRIC) * metal;
            out[k] += Math.max(0, straight * scale + bias) * mirrored[k] * left;
        }
    }

    /** What a mirror of a roughness shows at a fragment. */
    private void mirror(double roughness, double[] normal, double key, double open, double distance, Fragment at) {
        double twice = 2 * dot(normal, view);
        double dx = normal[0] * twice - view[0];
        double dy = normal[1] * twice - view[1];
        double dz = normal[2] * twice - view[2];
        lighting.reflection(dx, dy, dz, roughness, roughness < SHOWS_THINGS ? 1 : key, mirrored);
        if (roughness < SHOWS_THINGS) {
            things(dx, dy, dz, distance, at);
            return;
        }
        // Specular occlusion from ambient occlusion (Lagarde and de Rousiers, "Moving Frostbite to PBR", 2014).
        double facing = Math.max(0, twice / 2);
        double occlusion = Math.pow(facing + open, Math.pow(2, -16 * roughness - 1)) - 1 + open;
        occlusion = Math.min(1, Math.max(0, occlusion));
        for (int k = 0; k < 3; k++) {
            mirrored[k] *= occlusion;
        }
    }

    /** Puts a thing into the mirror if one is there, as it looks without its own shadows. */
    private void things(double dx, double dy, double dz, double distance, Fragment at) {
        double lift = distance * pixel;
        double x = at.position[0] + at.normal[0] * lift;
        double y = at.position[1] + at.normal[1] * lift;
        double z = at.position[2] + at.normal[2] * lift;
        ray.from(x, y, z, dx, dy, dz, 1e7);
        if (bvh.meetsNearest(ray)) {
            thing(distance);
            return;
        }
        double ground = cove.meets(x, y, z, dx, dy, dz);
        if (ground > 0) {
            double share = cove.openness(x + dx * ground, y + dy * ground) / 0.9;
            for (int k = 0; k < 3; k++) {
                mirrored[k] *= share;
            }
        }
    }

    private void thing(double distance) {
        Skin skin = subject.skinOf(ray.triangle);
        double red = base[0];
        double green = base[1];
        double blue = base[2];
        other.at(subject, ray, (distance + ray.reach) * pixel);
        colour(skin, other);
        double nx = other.normal[0];
        double ny = other.normal[1];
        double nz = other.normal[2];
        lighting.ambient(nx, ny, nz, mirrored);
        double key = lighting.facingKey(nx, ny, nz) * 0.7;
        double glow = skin.material().glow();
        mirrored[0] = base[0] * (mirrored[0] * 0.6 + key * lighting.keyRed() + glow * Lighting.BULB[0]);
        mirrored[1] = base[1] * (mirrored[1] * 0.6 + key * lighting.keyGreen() + glow * Lighting.BULB[1]);
        mirrored[2] = base[2] * (mirrored[2] * 0.6 + key * lighting.keyBlue() + glow * Lighting.BULB[2]);
        base[0] = red;
        base[1] = green;
        base[2] = blue;
    }

    /** Schlick 1994. */
    private static double fresnel(double straight, double facing) {
        double grazing = 1 - Math.min(1, facing);
        double two = grazing * grazing;
        return straight + (1 - straight) * two * two * grazing;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
