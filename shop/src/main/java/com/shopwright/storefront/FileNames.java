package com.shopwright.storefront;

import com.shopwright.configurator.export.Glb;
import com.shopwright.configurator.picture.Backdrop;
import com.shopwright.configurator.picture.Viewpoint;
import com.shopwright.designs.FileWish;
import com.shopwright.designs.PictureFormat;
import com.shopwright.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which file an address asks for. */
final class FileNames {

    private static final int SMALL = 400;
    private static final int LARGE = 800;

    private FileNames() {}

    /**
     * @param size in pixels; {@value #LARGE} if it is not said
     * @throws InvalidInput for anything that is not offered
     */
    static FileWish wish(String ending, Optional<String> size, Optional<String> view, Optional<String> ground) {
        return switch (ending) {
            case "glb" -> new FileWish.Shape(Glb.Flavour.FULL);
            case "usdz" -> new FileWish.QuickLook();
            case "png" -> picture(PictureFormat.PNG, size, view, ground);
            case "jpg" -> picture(PictureFormat.JPEG, size, view, ground);
            default -> picture(PictureFormat.WEBP, size, view, ground);
        };
    }

    private static FileWish picture(
            PictureFormat format, Optional<String> size, Optional<String> view, Optional<String> ground) {
        return new FileWish.Picture(
                one("view", Viewpoint.class, view, Viewpoint.HERO),
                edge(size),
                one("ground", Backdrop.class, ground, Backdrop.LIGHT),
                format);
    }

    private static int edge(Optional<String> size) {
        return switch (size.orElse("" + LARGE)) {
            case "" + SMALL -> SMALL;
            case "" + LARGE -> LARGE;
            default -> throw new InvalidInput("size", "a picture is " + SMALL + " or " + LARGE + " pixels wide");
        };
    }

    private static <E extends Enum<E>> E one(String field, Class<E> kind, Optional<String> given, E otherwise) {
        return given.isEmpty()
                ? otherwise
                : Arrays.stream(kind.getEnumConstants())
                        .filter(one -> name(one).equals(given.get()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(
                                field,
                                "name one of "
                                        + Arrays.stream(kind.getEnumConstants())
                                                .map(FileNames::name)
                                                .collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
