package com.shopwright.designs;

import com.shopwright.configurator.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.LoggerFactory;

/** How a picture is written. */
public enum PictureFormat {
    /** For pages; becomes {@link #JPEG} where this machine has no native encoder. */
    WEBP("image/webp"),
    /** For mail programs and for sites that show a link's picture. */
    JPEG("image/jpeg"),
    PNG("image/png");

    private static final float WEBP_QUALITY = 0.82f;
    private static final double JPEG_QUALITY = 0.88;

    private final String type;

    PictureFormat(String type) {
        this.type = type;
    }

    DesignFile write(Picture picture) {
        return switch (here()) {
            case WEBP -> DesignFile.of(WEBP.type, webp(picture.width(), picture.height(), picture.pixels()));
            case JPEG -> DesignFile.of(JPEG.type, picture.jpeg(JPEG_QUALITY));
            case PNG -> DesignFile.of(PNG.type, picture.png());
        };
    }

    /** What this machine writes instead. */
    PictureFormat here() {
        return this == WEBP && !Webp.LOADS ? JPEG : this;
    }

    /** @param pixels 0xAARRGGBB, row by row from the top */
    static byte[] webp(int width, int height, int[] pixels) {
        var image = new BufferedImage(width, height, Webp.alpha(pixels));
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(WEBP.type).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("Lossy");
            param.setCompressionQuality(WEBP_QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The encoder is native code beside Java's; it is tried once. */
    private static final class Webp {

        static final boolean LOADS = loads();

        private Webp() {}

        private static boolean loads() {
            Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(WEBP.type);
            if (!writers.hasNext()) {
                return false;
            }
            try {
                return webp(1, 1, new int[] {0xff808080}).length > 0;
            } catch (LinkageError | RuntimeException notForThisMachine) {
                LoggerFactory.getLogger(PictureFormat.class)
                        .warn(
                                "WebP pictures cannot be written on this machine, so JPEG is served instead",
                                notForThisMachine);
                return false;
            }
        }

        static int alpha(int[] pixels) {
            for (int pixel : pixels) {
                if (pixel >>> 24 != 0xff) {
                    return BufferedImage.TYPE_INT_ARGB;
                }
            }
            return BufferedImage.TYPE_INT_RGB;
        }
    }
}
