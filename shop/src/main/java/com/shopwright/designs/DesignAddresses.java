package com.shopwright.designs;

import com.shopwright.catalog.Slug;

/** Where the web serves what designs look like, as paths of this shop; what a hash or a code names stays there for ever. */
public final class DesignAddresses {

    /** Wide enough for a list on any screen. */
    private static final int SMALL = 400;

    private static final int LARGE = 800;

    private DesignAddresses() {}

    /** A small picture of a saved design, for pages. */
    public static String picture(DesignId design) {
        return of(design, ".webp?size=" + SMALL);
    }

    public static String largePicture(DesignId design) {
        return of(design, ".webp?size=" + LARGE);
    }

    /** For mail programs, which know nothing newer. */
    public static String mailPicture(DesignId design) {
        return of(design, ".jpg?size=" + SMALL);
    }

    public static String glb(DesignId design) {
        return of(design, ".glb");
    }

    public static String usdz(DesignId design) {
        return of(design, ".usdz");
    }

    /** A small picture of a made-to-order product as its model presets it, for pages. */
    public static String picture(Slug product) {
        return "/products/" + product + "/picture.webp?size=" + SMALL;
    }

    /** For other sites: JPEG is what all of them show. */
    public static String cardPicture(Slug product) {
        return "/products/" + product + "/picture.jpg?size=" + LARGE;
    }

    private static String of(DesignId design, String file) {
        return "/designs/" + design + file;
    }
}
