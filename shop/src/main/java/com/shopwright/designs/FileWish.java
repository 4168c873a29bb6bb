package com.shopwright.designs;

import com.shopwright.configurator.export.Glb;
import com.shopwright.configurator.picture.Backdrop;
import com.shopwright.configurator.picture.Viewpoint;

/** Which file of a design. */
public sealed interface FileWish {

    /** To be looked at in three dimensions. */
    record Shape(Glb.Flavour flavour) implements FileWish {}

    /** The same for Apple's Quick Look. */
    record QuickLook() implements FileWish {}

    /** A page with the picture, the choices and the cuts. */
    record Sheet() implements FileWish {}

    record Cuts() implements FileWish {}

    /** @param part the sheet part's name */
    record Drawing(String part, boolean forMachines) implements FileWish {}

    /** @param edge width and height in pixels */
    record Picture(Viewpoint from, int edge, Backdrop before, PictureFormat format) implements FileWish {}
}
