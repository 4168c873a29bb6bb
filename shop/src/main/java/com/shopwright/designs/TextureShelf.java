package com.shopwright.designs;

import com.shopwright.configurator.export.TextureFile;
import com.shopwright.configurator.export.TextureName;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.material.Texture;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Textures as files, each once: the library has a few dozen, so all of them may stay. */
@Component
class TextureShelf {

    private final Map<String, DesignFile> made = new ConcurrentHashMap<>();

    /** Empty if there is none of that name with that content. */
    Optional<DesignFile> file(String name) {
        return Materials.texture(TextureName.plain(name))
                .filter(texture -> TextureName.of(texture).equals(name))
                .map(texture -> made.computeIfAbsent(name, _ -> file(texture)));
    }

    /** WebP halves colours' resolution whatever it is told, so a relief is none of its business. */
    private static DesignFile file(Texture texture) {
        return PictureFormat.WEBP.here() == PictureFormat.WEBP && !TextureFile.relief(texture)
                ? DesignFile.of("image/webp", PictureFormat.webp(texture.width(), texture.height(), texture.pixels()))
                : plain(TextureFile.of(texture, texture.width()));
    }

    private static DesignFile plain(TextureFile file) {
        return DesignFile.of(file.type(), file.bytes());
    }
}
