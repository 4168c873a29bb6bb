package com.shopwright.storefront;

import java.util.Optional;

/**
 * Where a shaped product is looked at: a picture that the server made, and what the live view over it needs.
 *
 * @param label the product and its choices in words, for who does not see it
 * @param files what the live view shows and a phone puts into a room; empty while the model does not say what it looks like
 */
public record ShapeStage(Picture picture, String label, Optional<Files> files) {

    /**
     * @param source the larger one
     * @param set both, as {@code srcset} has it; empty if there is only one
     */
    public record Picture(String source, String set, int width, int height) {}

    /**
     * @param live address of the shape; the live view asks it with what the form holds
     * @param code picture of a code that leads a phone's camera to this design
     * @param glb for Android and for everything that reads glTF
     * @param scene hands that file to Android's Scene Viewer
     * @param usdz for iPhones and iPads
     */
    public record Files(String live, String code, String glb, String scene, String usdz) {}
}
