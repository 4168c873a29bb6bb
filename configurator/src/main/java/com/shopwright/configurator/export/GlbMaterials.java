package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Texture;
import com.shopwright.configurator.scene.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Materials of a GLB, each once. In the bare flavour extras say what the page puts in: {@code colour} and {@code relief} by
 * {@link TextureName}, {@code pierced}, {@code glow}.
 */
final class GlbMaterials {

    private static final String COAT = "KHR_materials_clearcoat";

    private final Function<Surface, Material> palette;
    private final Glb.Flavour flavour;
    private final int edge;
    private final Accessors accessors;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final List<JsonText> materials = new ArrayList<>();
    private final Map<String, Integer> textures = new LinkedHashMap<>();
    private final List<JsonText> images = new ArrayList<>();
    private boolean coated;

    /**
     * @param sheet the texture that gives the material its scale, where it has one
     * @param embossed whether a relief is in the file, which needs tangents
     */
    record Numbered(int number, Optional<Texture> sheet, boolean embossed) {}

    /** @param edge pixels that an embedded texture may be wide */
    GlbMaterials(Function<Surface, Material> palette, Glb.Flavour flavour, int edge, Accessors accessors) {
        this.palette = palette;
        this.flavour = flavour;
        this.edge = edge;
        this.accessors = accessors;
    }

    Numbered of(Surface surface) {
        Material material = palette.apply(surface);
        Integer number = known.get(material.name());
        if (number == null) {
            number = materials.size();
            known.put(material.name(), number);
            materials.add(described(material));
        }
        boolean embossed = flavour == Glb.Flavour.FULL && material.relief().isPresent();
        return new Numbered(number, Vertices.sheet(material), embossed);
    }

    void write(JsonText document) {
        document.withAny("materials", materials);
        List<JsonText> used = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            used.add(new JsonText().with("source", i).with("sampler", 0));
        }
        document.withAny("textures", used).withAny("images", images);
        if (!images.isEmpty()) {
            document.with(
                    "samplers", List.of(new JsonText().with("magFilter", 9729).with("minFilter", 9987)));
        }
    }

    /** What readers must understand to show these materials as they are meant. */
    List<String> extensions() {
        return coated ? List.of(COAT) : List.of();
    }

    private JsonText described(Material material) {
        JsonText surface = new JsonText()
                .with("baseColorFactor", List.of(material.red(), material.green(), material.blue(), material.opacity()))
                .with("metallicFactor", material.metallic())
                .with("roughnessFactor", material.roughness());
        JsonText described = new JsonText().with("name", material.name()).with("pbrMetallicRoughness", surface);
        glow(material, described);
        if (material.pierced()) {
            described.with("alphaMode", "MASK").with("doubleSided", true);
        } else if (material.opacity() < 1) {
            described.with("alphaMode", "BLEND");
        }
        if (material.coat() > 0) {
            coated = true;
            JsonText coat = new JsonText().with("clearcoatFactor", material.coat());
            described.with("extensions", new JsonText().with(COAT, coat.with("clearcoatRoughnessFactor", 0.1)));
        }
        switch (flavour) {
            case FULL -> embed(material, surface, described);
            case BARE -> described.with("extras", extras(material));
        }
        return described;
    }

    private static void glow(Material material, JsonText described) {
        if (material.glow() > 0) {
            described.with(
                    "emissiveFactor",
                    List.of(
                            lit(material, material.red()),
                            lit(material, material.green()),
                            lit(material, material.blue())));
        }
    }

    private static double lit(Material material, double channel) {
        return Math.min(1, channel * material.glow());
    }

    private void embed(Material material, JsonText surface, JsonText described) {
        material.colour().ifPresent(colour -> {
            JsonText texture = new JsonText().with("index", texture(colour));
            surface.with("baseColorTexture", texture);
            if (material.glow() > 0) {
                described.with("emissiveTexture", texture);
            }
        });
        material.relief()
                .ifPresent(relief -> described.with("normalTexture", new JsonText().with("index", texture(relief))));
    }

    private int texture(Texture texture) {
        Integer number = textures.get(texture.name());
        if (number == null) {
            number = images.size();
            textures.put(texture.name(), number);
            TextureFile file = TextureFile.of(texture, edge);
            images.add(new JsonText()
                    .with("name", texture.name())
                    .with("mimeType", file.type())
                    .with("bufferView", accessors.file(file.bytes())));
        }
        return number;
    }

    private static JsonText extras(Material material) {
        JsonText extras = new JsonText();
        material.colour().ifPresent(colour -> extras.with("colour", TextureName.of(colour)));
        material.relief().ifPresent(relief -> extras.with("relief", TextureName.of(relief)));
        if (material.pierced()) {
            extras.with("pierced", true);
        }
        if (material.glow() > 0) {
            extras.with("glow", material.glow());
        }
        return extras;
    }
}
