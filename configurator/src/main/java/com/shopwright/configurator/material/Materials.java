package com.shopwright.configurator.material;

import com.shopwright.configurator.scene.Surface;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The library of materials. */
public final class Materials {

    private static final Map<String, Kind> KINDS = new TreeMap<>();
    private static final SortedSet<String> FINISHES = new TreeSet<>();

    static {
        for (Timber timber : Timber.values()) {
            KINDS.put(timber.word, Kind.wood(timber.word, timber.swatch));
        }
        KINDS.put("veneer", Kind.wood("veneer", Timber.OAK.swatch));
        KINDS.put("plywood", Kind.wood("plywood", Timber.BIRCH.swatch));
        KINDS.put("plies", new Kind(Kind.Family.WOOD, "plies", false, Ground.PLIES, Ground.PLIES, 0.6, 0, 1));
        KINDS.put("cork", new Kind(Kind.Family.WOOD, "cork", true, Tone.of("#BE9468"), Tone.of("#BE9468"), 0.9, 0, 1));
        KINDS.put("cane", new Kind(Kind.Family.WOOD, "cane", true, Cane.NATURAL, Cane.NATURAL, 0.5, 0, 1));
        KINDS.put("wool", Kind.cloth("wool", Weave.MEAN, "#8D8B86", 0.97));
        KINDS.put("linen", Kind.cloth("linen", Weave.MEAN, "#E9E1D3", 0.95));
        KINDS.put("cotton", Kind.cloth("cotton", Weave.MEAN, "#EFEBE3", 0.95));
        KINDS.put("felt", Kind.cloth("felt", Cloth.MEAN, "#7C7A76", 0.98));
        KINDS.put("quilt", Kind.cloth("quilt", Cloth.MEAN, "#EFE9DD", 0.95));
        KINDS.put("boucle", Kind.cloth("boucle", Cloth.MEAN, "#E9E1D3", 0.98));
        KINDS.put("leather", Kind.cloth("leather", Cloth.MEAN, "#8A5A3B", 0.46));
        KINDS.put("cord", Kind.cloth("cord", Cloth.CORD, "#CDB084", 0.75));
        // Reflectances at normal incidence from measured optical constants, as collected by the Physically Based
        // database.
        KINDS.put("steel", Kind.metal(new Tone(0.60, 0.59, 0.575), 0.34));
        KINDS.put("brass", Kind.metal(new Tone(0.887, 0.70, 0.37), 0.30));
        KINDS.put("gold", Kind.metal(new Tone(1.0, 0.76, 0.33), 0.24));
        KINDS.put("mirror", new Kind(Kind.Family.METAL, "", false, Tone.WHITE, new Tone(0.91, 0.92, 0.91), 0.02, 0, 1));
        KINDS.put("powder", Kind.pigment("peel", 1, "#2B2724", 0.52, 0));
        KINDS.put("paint", Kind.pigment("peel", 1, "#FAF7F2", 0.60, 0));
        KINDS.put("enamel", Kind.pigment("", 1, "#2F5D50", 0.30, 1));
        KINDS.put("plastic", Kind.pigment("", 1, "#EDEAE4", 0.42, 0));
        KINDS.put("rubber", Kind.pigment("", 1, "#26241F", 0.85, 0));
        KINDS.put("opal", Kind.pigment("", 1, "#FAF7F2", 0.25, 0.5));
        KINDS.put("slate", Kind.pigment("slate", Ground.MEAN, "#4A4F53", 0.72, 0));
        KINDS.put("stoneware", Kind.pigment("stoneware", Ground.MEAN, "#E4DCCB", 0.45, 0.7));
        KINDS.put("linoleum", Kind.pigment("linoleum", Ground.MEAN, "#2F5D50", 0.72, 0));
        KINDS.put(
                "glass", new Kind(Kind.Family.GLASS, "", false, Tone.WHITE, new Tone(0.86, 0.93, 0.90), 0.03, 0, 0.08));
        for (Finish finish : Finish.values()) {
            if (finish != Finish.PLAIN) {
                FINISHES.add(finish.word());
            }
        }
    }

    private Materials() {}

    /** What a model may write behind {@code material:}. */
    public static SortedSet<String> names() {
        return new TreeSet<>(KINDS.keySet());
    }

    /** What a model may write behind {@code finish:}. */
    public static SortedSet<String> finishes() {
        return new TreeSet<>(FINISHES);
    }

    /**
     * The material of a surface. Its textures are painted when they are first needed, which takes up to a second, and
     * then kept.
     *
     * @throws IllegalArgumentException for a material or finish that is not in the library, or a tint that is not
     *     {@code #rrggbb}
     */
    public static Material of(Surface surface) {
        Kind kind = KINDS.get(surface.material());
        if (kind == null) {
            throw new IllegalArgumentException("There is no material " + surface.material() + "; there is "
                    + String.join(", ", KINDS.keySet()) + ".");
        }
        if (!surface.tint().isEmpty() && !surface.tint().matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A tint is written like #2f5d50, not " + surface.tint() + ".");
        }
        Optional<Tone> tint = surface.tint().isEmpty() ? Optional.empty() : Optional.of(Tone.of(surface.tint()));
        return Finish.of(surface.finish()).on(kind, tint, name(surface));
    }

    /**
     * Paints all textures that were not needed yet, so that no picture has to wait for one: some seconds' work, which
     * asks for a thread in the background. Calling it again does nothing.
     */
    public static void paintAll() {
        Library.paintAll();
    }

    /** A texture of the library by its name, such as {@code oak} or {@code linen-relief}. */
    public static Optional<Texture> texture(String name) {
        return Library.named(name);
    }

    private static String name(Surface surface) {
        StringBuilder name = new StringBuilder(surface.material());
        if (!surface.tint().isEmpty()) {
            name.append('-').append(surface.tint().substring(1).toLowerCase(Locale.ROOT));
        }
        if (!surface.finish().isEmpty()) {
            name.append('-').append(surface.finish());
        }
        return name.toString();
    }
}
