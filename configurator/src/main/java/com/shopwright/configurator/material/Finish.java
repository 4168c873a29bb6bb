package com.shopwright.configurator.material;

import java.util.Locale;
import java.util.Optional;

/** What the workshop did last to a surface. */
enum Finish {
    /** As the material usually is. */
    PLAIN(-1, -1),
    OIL(0.55, 0),
    SOAP(0.74, 0),
    LACQUER(0.42, 0.55),
    RAW(0.80, 0),
    MATT(0.82, 0),
    GLOSS(0.25, 1),
    BRUSHED(0.36, 0),
    POLISHED(0.10, 0),
    /** Light shines out of it or through it. */
    LIT(-1, -1);

    /** Light through a shade, against the studio's. */
    private static final double SHADE = 0.66;

    private static final double BULB = 0.80;

    private final double roughness;
    private final double coat;

    /** Below 0: as the material has it. */
    Finish(double roughness, double coat) {
        this.roughness = roughness;
        this.coat = coat;
    }

    static Finish of(String word) {
        if (word.isEmpty()) {
            return PLAIN;
        }
        for (Finish finish : values()) {
            if (finish.word().equals(word) && finish != PLAIN) {
                return finish;
            }
        }
        throw new IllegalArgumentException(
                "There is no finish " + word + "; there is " + String.join(", ", Materials.finishes()) + ".");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Material on(Kind kind, Optional<Tone> tint, String name) {
        Tone ratio = colour(kind, tint).over(kind.mean());
        // Soap asks for more blue than a wood's texture has room for; dimming everything for it would undo the soap.
        Tone colour = kind.family() == Kind.Family.WOOD ? ratio.clipped() : ratio.dimmed();
        boolean metal = kind.family() == Kind.Family.METAL;
        boolean plate = metal && (this == POLISHED || this == GLOSS);
        return new Material(
                name,
                colour.red(),
                colour.green(),
                colour.blue(),
                kind.opacity(),
                roughness < 0 ? kind.roughness() : metal ? Math.min(roughness, 0.5) : roughness,
                metal ? 1 : 0,
                coat < 0 ? kind.coat() : metal ? 0 : coat,
                this != LIT ? 0 : kind.sheet().isEmpty() ? BULB : SHADE,
                plate ? Optional.empty() : kind.colourTexture(),
                plate ? Optional.empty() : kind.reliefTexture(),
                kind.sheet().equals("cane"));
    }

    /** The colour wanted on average. */
    private Tone colour(Kind kind, Optional<Tone> tint) {
        Tone own = kind.own();
        return switch (kind.family()) {
            case WOOD -> worked(tint.orElse(own));
            case METAL -> tint.map(wanted -> metallic(own, wanted)).orElse(own);
            case CLOTH, PIGMENT, GLASS -> tint.orElse(own);
        };
    }

    /** Oil deepens wood and soap keeps it pale; a tint is how it looks oiled. */
    private Tone worked(Tone wood) {
        return switch (this) {
            case SOAP -> wood.times(1.06).mixed(new Tone(1.03, 1, 0.93).times(wood.luminance() * 1.1), 0.20);
            case RAW -> wood.times(1.03).mixed(Tone.WHITE.times(wood.luminance()), 0.15);
            case MATT -> wood.times(1.03);
            case LACQUER -> wood.times(0.97);
            case PLAIN, OIL, GLOSS, BRUSHED, POLISHED, LIT -> wood;
        };
    }

    /**
     * A swatch shows metal as it looks, mirrored surroundings and all; its own colour keeps its brightness and takes
     * the hue.
     */
    private static Tone metallic(Tone own, Tone wanted) {
        double luminance = Math.max(0.02, wanted.luminance());
        Tone hue = wanted.times(own.luminance() / luminance);
        Tone mixed = own.mixed(hue, 0.35);
        double peak = Math.max(1, Math.max(mixed.red(), Math.max(mixed.green(), mixed.blue())));
        return mixed.times(1 / peak);
    }
}
