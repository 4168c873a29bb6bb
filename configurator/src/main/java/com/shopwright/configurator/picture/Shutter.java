package com.shopwright.configurator.picture;

import com.shopwright.configurator.scene.Scene;
import java.util.Optional;

/** Takes one picture: sees, measures, shades, develops. */
final class Shutter {

    /**
     * Rays to the key light and into the room for each reading; the large picture, which has more time, takes more of
     * them.
     */
    private static final int KEY_RAYS = 8;

    private static final int ROOM_RAYS = 20;
    private static final int LARGE = 600;
    /** Cells that the longer side of the picture has for measuring light. */
    private static final int CELLS = 200;

    private final Subject subject;
    private final Camera camera;
    private final Backdrop backdrop;
    private final int width;
    private final int height;
    private final Lighting lighting;
    private final Cove cove;
    /** Only where there is a floor. */
    private final Optional<Contact> contact;

    private final Bvh bvh;
    private final float[] screen;
    private final int across;
    private final Coverage[] solid;
    private final Coverage[] clear;
    private final Readings readings;
    private final int[] picture;

    Shutter(
            Subject subject,
            Camera camera,
            Scene.View view,
            Scene.Stage stage,
            Backdrop backdrop,
            int width,
            int height) {
        this.subject = subject;
        this.camera = camera;
        this.backdrop = backdrop;
        this.width = width;
        this.height = height;
        Optional<Glow> glow = Glow.of(subject);
        lighting = new Lighting(view.around(), view.above(), stage, backdrop, glow.isPresent());
        cove = new Cove(subject, camera, stage, backdrop, glow);
        contact = cove.normal(2) > 0 ? Optional.of(new Contact(subject, lighting.away())) : Optional.empty();
        bvh = new Bvh(subject);
        screen = projected();
        across = (width + Tile.SIDE - 1) / Tile.SIDE;
        int down = (height + Tile.SIDE - 1) / Tile.SIDE;
        solid = new Coverage[across * down];
        clear = new Coverage[across * down];
        int pitch = Math.max(2, (Math.max(width, height) + CELLS - 1) / CELLS);
        readings = new Readings(width, height, pitch, subject.radius() * 0.012);
        picture = new int[width * height];
    }

    private int rays(int usual) {
        return Math.max(width, height) < LARGE ? usual : usual * 3 / 2;
    }

    int[] expose() {
        Bins bins = new Bins(subject, screen, width, height);
        Crew.work(solid.length, () -> new Tile(subject, screen), (tile, i) -> see(tile, bins, i));
        Spots spots = new Spots(readings, width, height);
        for (int i = 0; i < solid.length; i++) {
            spots.choose(solid[i], i % across * Tile.SIDE, i / across * Tile.SIDE);
        }
        Crew.work(readings.rows, () -> new Worker(), (worker, row) -> worker.measure(spots, row));
        Crew.work(readings.rows, () -> readings, Readings::smooth);
        Crew.work(readings.rows, () -> readings, Readings::settle);
        Crew.work(readings.rows, () -> readings, Readings::calm);
        Crew.work(readings.rows, () -> readings, Readings::finish);
        Crew.work(solid.length, () -> new Worker(), Worker::develop);
        return picture;
    }

    private float[] projected() {
        float[] to = new float[subject.positions.length];
        for (int i = 0; i < to.length; i += 3) {
            double depth = Math.max(1, camera.depth(subject.positions, i));
            to[i] = (float) camera.x(subject.positions, i, depth);
            to[i + 1] = (float) camera.y(subject.positions, i, depth);
            to[i + 2] = (float) (1 / depth);
        }
        return to;
    }

    private void see(Tile tile, Bins bins, int i) {
        tile.clear(i % across * Tile.SIDE, i / across * Tile.SIDE);
        solid[i] = new Coverage();
        clear[i] = new Coverage();
        bins.forEach(i, triangle -> {
            if (!subject.skinOf(triangle).isTransparent()) {
                tile.cover(triangle);
            }
        });
        bins.forEach(i, triangle -> {
            if (subject.skinOf(triangle).isTransparent()) {
                tile.overlay(triangle, clear[i]);
            }
        });
        clear[i].sort();
        tile.resolve(width, height, solid[i]);
    }

    /** One thread's instruments. */
    private final class Worker {

        private final LightMeter meter = new LightMeter(subject, bvh, lighting, cove, rays(KEY_RAYS), rays(ROOM_RAYS));
        private final SpotMeter spotMeter = new SpotMeter(meter);
        private final Shader shader = new Shader(subject, bvh, lighting, cove, camera);
        private final Fragment fragment = new Fragment();
        private final double[] direction = new double[3];
        private final double[] plane = new double[3];
        private final double[] open = new double[3];
        private final float[] light = new float[Readings.SIZE];
        private final double[] seen = new double[4];
        private final Pixel developing = new Pixel();

        void measure(Spots spots, int row) {
            for (int column = 0; column < readings.columns; column++) {
                int cell = readings.cell(column, row);
                if (spots.isChosen(cell) && locate(spots.triangle(cell), spots.x(cell), spots.y(cell))) {
                    readings.take(cell, spots.triangle(cell), fragment.position, fragment.normal, plane, meter);
                }
            }
        }

        /** Moves the fragment; false for backdrop that no shadow can fall on. */
        private boolean locate(int triangle, double x, double y) {
            if (triangle != Coverage.BACKDROP) {
                fragment.at(subject, screen, triangle, x, y);
                for (int k = 0; k < 3; k++) {
                    plane[k] = subject.planes[triangle * 3 + k];
                }
                return true;
            }
            camera.look(x, y, direction);
            double[] eye = camera.eye;
            double distance = cove.meets(eye[0], eye[1], eye[2], direction[0], direction[1], direction[2]);
            if (cove.nearness(direction[0], direction[1], direction[2], distance) <= 0) {
                return false;
            }
            for (int k = 0; k < 3; k++) {
                fragment.position[k] = eye[k] + direction[k] * distance;
                fragment.normal[k] = plane[k] = cove.normal(k);
            }
            return true;
        }

        void develop(int tile) {
            spotMeter.beginTile();
            Coverage opaque = solid[tile];
            Coverage overlay = clear[tile];
            int left = tile % across * Tile.SIDE;
            int top = tile / across * Tile.SIDE;
            int over = 0;
            for (int i = 0; i < opaque.count; ) {
                int pixel = opaque.pixels[i];
                int x = left + pixel % Tile.SIDE;
                int y = top + pixel / Tile.SIDE;
                while (over < overlay.count && overlay.pixels[over] < pixel) {
                    over++;
                }
                boolean veiled = over < overlay.count && overlay.pixels[over] == pixel;
                developing.clear();
                for (; i < opaque.count && opaque.pixels[i] == pixel; i++) {
                    shade(opaque.triangles[i], opaque.masks[i], x, y);
                    if (veiled) {
                        developing.spread(seen, opaque.masks[i]);
                    } else {
                        developing.settle(seen, Integer.bitCount(opaque.masks[i]));
                    }
                }
                for (; over < overlay.count && overlay.pixels[over] == pixel; over++) {
                    shade(overlay.triangles[over], overlay.masks[over], x, y);
                    developing.veil(seen, shader.through, overlay.masks[over]);
                }
                if (veiled) {
                    developing.settleSamples();
                }
                picture[y * width + x] = developing.argb(Film.grain(x, y));
            }
        }

        private void shade(int triangle, int mask, int x, int y) {
            double cx = 0.5;
            double cy = 0.5;
            if (mask != Coverage.ALL) {
                cx = 0;
                cy = 0;
                for (int s = 0; s < 16; s++) {
                    if ((mask >> s & 1) == 1) {
                        cx += Tile.sampleX(s);
                        cy += Tile.sampleY(s);
                    }
                }
                cx /= Integer.bitCount(mask);
                cy /= Integer.bitCount(mask);
            }
            cx += x;
            cy += y;
            boolean lit = locate(triangle, cx, cy);
            if (lit && !readings.find(cx, cy, fragment.position, fragment.normal, light)) {
                int cell = readings.cell(x / readings.pitch, y / readings.pitch);
                spotMeter.read(triangle, cell, fragment, plane, Samples.set(x, y), light);
            }
            if (triangle == Coverage.BACKDROP) {
                backdrop(lit);
            } else {
                seen[3] = 1;
                shader.shade(fragment, triangle, light, seen);
            }
        }

        private void backdrop(boolean lit) {
            cove.colour(direction[0], direction[1], direction[2], seen);
            seen[3] = 1;
            double shadow = 0;
            if (lit) {
                double[] eye = camera.eye;
                double distance = cove.meets(eye[0], eye[1], eye[2], direction[0], direction[1], direction[2]);
                double near = cove.nearness(direction[0], direction[1], direction[2], distance);
                lighting.ambient(plane[0], plane[1], plane[2], open);
                double key = lighting.facingKey(plane[0], plane[1], plane[2]);
                double touched =
                        contact.isPresent() ? contact.get().open(fragment.position[0], fragment.position[1]) : 1;
                double[] keys = {key * lighting.keyRed(), key * lighting.keyGreen(), key * lighting.keyBlue()};
                for (int k = 0; k < 3; k++) {
                    double share = (keys[k] * light[0] + light[k + 1]) / (keys[k] + open[k]) * touched;
                    share = 1 + (Math.min(1.3, share) - 1) * near;
                    seen[k] *= share;
                    shadow += (1 - Math.min(1, share)) / 3;
                }
            }
            if (backdrop == Backdrop.NONE) {
                seen[0] = seen[1] = seen[2] = 0;
                // Browsers lay pictures over each other in sRGB, where a share of the light looks like more of it.
                seen[3] = 1 - Math.pow(1 - shadow, 1 / 2.2);
            }
        }
    }
}
