package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Texture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A texture as a picture file. Each is made once per process and size: there are a few dozen in the library, and encoding
 * takes longer than all the rest of a GLB.
 *
 * @param type {@code image/jpeg}, or {@code image/png} where the texture has holes
 * @param ending of a file's name, without the dot
 */
public record TextureFile(String type, String ending, byte[] bytes) {

    /** How a texture is used: colours may lose some of theirs to compression, the slopes of a relief may not. */
    private enum Use {
        COLOUR(0.82f),
        RELIEF(0.85f),
        PIERCED(1);

        private final float quality;

        Use(float quality) {
            this.quality = quality;
        }

        static Use of(Texture texture) {
            return relief(texture)
                    ? RELIEF
                    : Arrays.stream(texture.pixels()).anyMatch(pixel -> pixel >>> 24 != 0xff) ? PIERCED : COLOUR;
        }
    }

    private record Wanted(String name, int edge) {}

    private static final Map<Wanted, TextureFile> MADE = new ConcurrentHashMap<>();

    /** @param edge at most this many pixels wide and high; larger textures are halved until they are */
    public static TextureFile of(Texture texture, int edge) {
        return MADE.computeIfAbsent(new Wanted(texture.name(), edge), wanted -> made(texture, Use.of(texture), edge));
    }

    /** Whether it holds slopes instead of colours: the library names such {@code -relief}. */
    public static boolean relief(Texture texture) {
        return texture.name().endsWith("-relief");
    }

    private static TextureFile made(Texture texture, Use use, int edge) {
        Pixels pixels = new Pixels(texture.width(), texture.height(), texture.pixels());
        while (Math.max(pixels.width(), pixels.height()) > edge && pixels.even()) {
            pixels = pixels.halved();
        }
        return use == Use.PIERCED
                ? new TextureFile("image/png", "png", png(pixels))
                : new TextureFile("image/jpeg", "jpg", jpeg(pixels, use));
    }

    private static byte[] png(Pixels pixels) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels.image(BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(Pixels pixels, Use use) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(use.quality);
            BufferedImage image = pixels.image(BufferedImage.TYPE_INT_RGB);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), quality);
            if (use == Use.RELIEF) {
                keepEveryPixelsColour(metadata);
            }
            writer.write(null, new IIOImage(image, null, metadata), quality);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** JPEG halves colour both ways by default; in a normal map colour is what counts. */
    private static void keepEveryPixelsColour(IIOMetadata metadata) throws IIOInvalidTreeException {
        String format = metadata.getNativeMetadataFormatName();
        var root = (IIOMetadataNode) metadata.getAsTree(format);
        var component =
                (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
        component.setAttribute("HsamplingFactor", "1");
        component.setAttribute("VsamplingFactor", "1");
        metadata.setFromTree(format, root);
    }
}
