package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Texture;
import com.shopwright.configurator.scene.Surface;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Materials of a USD file as UsdPreviewSurface, each once, with the texture files that they use. */
final class UsdMaterials {

    private static final String SCOPE = "/Product/Materials/";
    /** As wide as textures are made: a USDZ is fetched once, to stand before somebody at full size. */
    private static final int EDGE = 1024;

    private final Function<Surface, Material> palette;
    private final Map<String, TextureFile> files = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** @param sheet the texture that gives the material its scale, where it has one */
    record Bound(String path, Optional<Texture> sheet) {}

    UsdMaterials(Function<Surface, Material> palette) {
        this.palette = palette;
    }

    Bound of(Surface surface) {
        Material material = palette.apply(surface);
        String name = names.get(material.name());
        if (name == null) {
            name = "Material" + names.size();
            names.put(material.name(), name);
            describe(material, name);
        }
        return new Bound(SCOPE + name, Vertices.sheet(material));
    }

    String text() {
        return text.toString();
    }

    /** By their names in the zip, in the order of first use. */
    Map<String, TextureFile> files() {
        return files;
    }

    private void describe(Material material, String name) {
        String path = SCOPE + name;
        text.append("        def Material \"%s\" (\n            displayName = \"%s\"\n        )\n        {\n"
                .formatted(name, material.name()));
        text.append("            token outputs:surface.connect = <%s/Surface.outputs:surface>\n\n".formatted(path));
        text.append("            def Shader \"Surface\"\n            {\n");
        line("uniform token info:id = \"UsdPreviewSurface\"");
        colour(material, path);
        line("float inputs:metallic = " + number(material.metallic()));
        line("float inputs:roughness = " + number(material.roughness()));
        if (material.coat() > 0) {
            line("float inputs:clearcoat = " + number(material.coat()));
            line("float inputs:clearcoatRoughness = 0.1");
        }
        if (material.pierced()) {
            line("float inputs:opacity.connect = <" + path + "/Colour.outputs:a>");
            line("float inputs:opacityThreshold = 0.5");
        } else if (material.opacity() < 1) {
            line("float inputs:opacity = " + number(material.opacity()));
        }
        material.relief().ifPresent(_ -> line("normal3f inputs:normal.connect = <" + path + "/Relief.outputs:rgb>"));
        line("token outputs:surface");
        text.append("            }\n");
        Vertices.sheet(material).ifPresent(_ -> places());
        material.colour().ifPresent(colour -> texture(path, colour, material));
        material.relief().ifPresent(relief -> relief(path, relief));
        text.append("        }\n\n");
    }

    private void colour(Material material, String path) {
        if (material.colour().isPresent()) {
            line("color3f inputs:diffuseColor.connect = <" + path + "/Colour.outputs:rgb>");
        } else {
            line("color3f inputs:diffuseColor = " + tinted(material, 1, ""));
        }
        if (material.glow() > 0) {
            line("color3f inputs:emissiveColor = " + tinted(material, material.glow(), ""));
        }
    }

    private void places() {
        shader("Places", "UsdPrimvarReader_float2");
        line("string inputs:varname = \"st\"");
        line("float2 outputs:result");
        text.append("            }\n");
    }

    private void texture(String path, Texture colour, Material material) {
        shader("Colour", "UsdUVTexture");
        sampled(path, file(colour));
        line("token inputs:sourceColorSpace = \"sRGB\"");
        line("float4 inputs:scale = " + tinted(material, 1, ", 1"));
        line("float3 outputs:rgb");
        line("float outputs:a");
        text.append("            }\n");
    }

    /** From 0–1 in the file to -1–1. */
    private void relief(String path, Texture relief) {
        shader("Relief", "UsdUVTexture");
        sampled(path, file(relief));
        line("token inputs:sourceColorSpace = \"raw\"");
        line("float4 inputs:scale = (2, 2, 2, 1)");
        line("float4 inputs:bias = (-1, -1, -1, 0)");
        line("float3 outputs:rgb");
        text.append("            }\n");
    }

    private void sampled(String path, String file) {
        line("asset inputs:file = @" + file + "@");
        line("float2 inputs:st.connect = <" + path + "/Places.outputs:result>");
        line("token inputs:wrapS = \"repeat\"");
        line("token inputs:wrapT = \"repeat\"");
    }

    private String file(Texture texture) {
        TextureFile file = TextureFile.of(texture, EDGE);
        String name = "textures/" + texture.name() + "." + file.ending();
        files.put(name, file);
        return name;
    }

    private void shader(String name, String kind) {
        text.append("\n            def Shader \"").append(name).append("\"\n            {\n");
        line("uniform token info:id = \"" + kind + "\"");
    }

    private void line(String line) {
        text.append("                ").append(line).append('\n');
    }

    private static String tinted(Material material, double by, String more) {
        return "(" + number(material.red() * by) + ", " + number(material.green() * by) + ", "
                + number(material.blue() * by) + more + ")";
    }

    private static String number(double value) {
        return Decimals.of(value, 6);
    }
}
