package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Body.Point;
import com.shopwright.configurator.scene.Body.Ring;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Spot;
import com.shopwright.configurator.scene.Body.Sweep;
import com.shopwright.configurator.scene.Body.Turned;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bodies as furniture has them, from thin to stout. */
record RandomBodies(RandomGenerator random) {

    Panel panel() {
        double thickness = between(3, 60);
        Outline outline = outline();
        double room = Math.min(smaller(outline) * 0.2, thickness / 2);
        Edge edge = switch (random.nextInt(3)) {
            case 0 -> new Edge.Sharp();
            case 1 -> new Edge.Round(room * between(0.1, 1));
            default -> new Edge.Bevel(room * between(0.1, 1), thickness * between(0.1, 1));
        };
        return new Panel(outline, thickness, edge, cuts(outline, thickness, room));
    }

    private Outline outline() {
        double length = between(40, 2400);
        double width = length * between(0.15, 1);
        return switch (random.nextInt(4)) {
            case 0 -> new Outline.Rectangle(length, width, 0);
            case 1 -> new Outline.Rectangle(length, width, width * between(0, 0.5));
            case 2 -> new Outline.Oval(length, width * 0.5 + length * 0.5);
            default -> star(length / 2);
        };
    }

    /** Corners all around at various distances, one way or the other. */
    private Outline.Polygon star(double radius) {
        int n = 5 + random.nextInt(8);
        List<Spot> corners = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * (i + between(-0.2, 0.2)) / n;
            double reach = radius * between(0.75, 1);
            corners.add(new Spot(reach * Math.cos(angle), reach * Math.sin(angle)));
        }
        return new Outline.Polygon(random.nextBoolean() ? corners : corners.reversed());
    }

    /** In a grid in the middle, where every outline has room. */
    private List<Cut> cuts(Outline outline, double thickness, double held) {
        List<Cut> cuts = new ArrayList<>();
        double room = (smaller(outline) * 0.5 - 2 * held) / 3;
        if (room < 2 || random.nextBoolean()) {
            return cuts;
        }
        for (int i = 0; i < 9; i++) {
            if (random.nextBoolean()) {
                double size = room * between(0.2, 0.9);
                Outline hole = switch (random.nextInt(3)) {
                    case 0 -> new Outline.Oval(size, size);
                    case 1 -> new Outline.Rectangle(size, size * between(0.3, 1), 0);
                    default -> star(size / 2);
                };
                double depth = thickness * (random.nextBoolean() ? 1 : between(0.05, 0.95));
                cuts.add(new Cut(hole, (i % 3 - 1) * room, (i / 3 - 1) * room, depth));
            }
        }
        return cuts;
    }

    private static double smaller(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle r -> Math.min(r.length(), r.width());
            case Outline.Oval o -> Math.min(o.length(), o.width());
            case Outline.Polygon p -> outline.reach(1, 0);
            case Outline.Letters l -> 0;
        };
    }

    Turned turned() {
        int n = 2 + random.nextInt(7);
        boolean smooth = random.nextBoolean();
        double scale = between(5, 300);
        List<Ring> rings = new ArrayList<>();
        double height = 0;
        for (int i = 0; i < n; i++) {
            boolean tip = (i == 0 || i == n - 1) && random.nextInt(4) == 0;
            rings.add(new Ring(height, tip ? 0 : scale * between(0.3, 1)));
            if (i > 0 && i < n - 1 && random.nextInt(5) == 0) {
                rings.add(new Ring(height, scale * between(0.3, 1)));
            }
            height += scale * between(0.2, 3);
        }
        if (rings.stream().allMatch(ring -> ring.radius() == 0)) {
            return turned();
        }
        double widest = rings.stream().mapToDouble(Ring::radius).max().orElseThrow();
        double wall = random.nextBoolean() ? 0 : widest * between(0.02, 0.6);
        return new Turned(rings, smooth, wall);
    }

    Sweep sweep() {
        boolean closed = random.nextInt(3) == 0;
        Section section = section();
        double size = section instanceof Section.Flat f ? Math.hypot(f.width(), f.height()) : 40;
        int n = (closed ? 3 : 2) + random.nextInt(4);
        boolean level = section instanceof Section.Profile || random.nextBoolean();
        List<Point> path = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            // Round and round with growing radius when open: legs stay long and apart.
            double angle = 2 * Math.PI * i / (closed ? n : 5);
            double radius = size * (10 + (closed ? between(0, 4) : 2 * i));
            path.add(new Point(radius * Math.cos(angle), radius * Math.sin(angle), level ? 0 : size * between(0, 8)));
        }
        double bend = random.nextInt(3) == 0 ? 0 : size * between(0.8, 4);
        return new Sweep(section, path, bend, closed);
    }

    private Section section() {
        double width = between(4, 60);
        double height = between(4, 60);
        double thinner = Math.min(width, height);
        double wall = random.nextBoolean() ? 0 : thinner * between(0.05, 0.3);
        return switch (random.nextInt(3)) {
            case 0 -> new Section.Round(Math.min(width, 40), Math.min(wall, 10));
            case 1 -> new Section.Flat(width, height, random.nextBoolean() ? 0 : thinner * between(0, 0.5), wall);
            default ->
                new Section.Profile(List.of(
                        new Spot(-10, 0),
                        new Spot(15, 0),
                        new Spot(15, 6),
                        new Spot(4, between(8, 18)),
                        new Spot(-10, 20)));
        };
    }

    Cushion cushion() {
        double length = between(200, 2200);
        double width = between(200, 1000);
        double thickness = between(20, 250);
        double crown = random.nextInt(4) == 0 ? 0 : thickness * between(0.05, 0.5);
        double soft = Math.min(thickness, 90) * between(0, 0.5);
        double corner = random.nextInt(4) == 0 ? 0 : between(1, 90);
        double piping = random.nextBoolean() ? 0 : Math.min(8, (thickness - crown) / 3);
        return new Cushion(length, width, thickness, corner, soft, crown, piping);
    }

    Body any() {
        return switch (random.nextInt(4)) {
            case 0 -> panel();
            case 1 -> turned();
            case 2 -> sweep();
            default -> cushion();
        };
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
