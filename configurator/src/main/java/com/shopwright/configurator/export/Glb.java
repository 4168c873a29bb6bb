package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Batches;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scene as a glTF 2.0 binary: metres, y up, the front towards +z, one primitive for each surface. What opens is a skin
 * with a clip for each name and one, {@code open}, for all; without anything that opens there is no skin.
 *
 * <p>The scene's extras say what a viewer wants to know besides: {@code outer} (width, depth, height in millimetres), {@code
 * stage}, and {@code view} (degrees around from the front and above the horizon).
 */
public final class Glb {

    /** @see <a href="https://www.iana.org/assignments/media-types/model/gltf-binary">the media type</a> */
    public static final String TYPE = "model/gltf-binary";

    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;

    private final Accessors accessors = new Accessors();
    private final GlbMaterials materials;
    private final List<JsonText> meshes = new ArrayList<>();
    private final List<JsonText> nodes = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final JsonText document = new JsonText();

    /** Bytes that a file for any viewer should stay within; textures give way, shapes do not. */
    static final int ROOM = 500_000;

    /**
     * How a file is kept small.
     *
     * @param edge pixels that an embedded texture may be wide
     * @param packed whether shapes are written in whole numbers, which viewers must know an extension for
     */
    private record Thrift(int edge, boolean packed) {}

    /** No more than is needed to stay within {@link #ROOM}. */
    private static final List<Thrift> THRIFTS =
            List.of(new Thrift(512, false), new Thrift(256, false), new Thrift(256, true), new Thrift(128, true));

    private final Optional<Packing> packing;

    private Glb(Function<Surface, Material> palette, Flavour flavour, int edge, Optional<Packing> packing) {
        materials = new GlbMaterials(palette, flavour, edge, accessors);
        this.packing = packing;
    }

    /** The same bytes for the same scene. */
    public static byte[] of(Scene scene, Flavour flavour) {
        return of(scene, Batches.of(scene), Materials::of, flavour);
    }

    static byte[] of(Scene scene, List<Batch> batches, Function<Surface, Material> palette, Flavour flavour) {
        byte[] file = new byte[0];
        for (Thrift thrift : THRIFTS) {
            file = of(scene, batches, palette, flavour, thrift);
            if (file.length <= ROOM || flavour == Flavour.BARE) {
                break;
            }
        }
        return file;
    }

    /** As small as it gets, whatever its size. */
    static byte[] smallest(Scene scene, List<Batch> batches, Function<Surface, Material> palette) {
        return of(scene, batches, palette, Flavour.FULL, THRIFTS.getLast());
    }

    private static byte[] of(
            Scene scene, List<Batch> batches, Function<Surface, Material> palette, Flavour flavour, Thrift thrift) {
        Optional<Packing> packing =
                thrift.packed() && !batches.isEmpty() ? Optional.of(Packing.of(batches)) : Optional.empty();
        return new Glb(palette, flavour, thrift.edge(), packing).write(scene, batches, flavour);
    }

    private byte[] write(Scene scene, List<Batch> batches, Flavour flavour) {
        List<Batch> seen = batches.stream()
                .filter(batch -> batch.mesh().triangles().length > 0)
                .toList();
        mesh("fixed", seen.stream().filter(batch -> !moves(batch)).toList(), false);
        mesh("moving", seen.stream().filter(Glb::moves).toList(), true);
        document.with("asset", new JsonText().with("version", "2.0").with("generator", "Shopwright"));
        if (seen.stream().anyMatch(Glb::moves)) {
            skin(new Skeleton(scene), flavour == Flavour.FULL);
        }
        JsonText whole = new JsonText().withAny("nodes", roots).with("extras", extras(scene));
        document.with("scene", 0)
                .with("scenes", List.of(whole))
                .withAny("nodes", nodes)
                .withAny("meshes", meshes);
        materials.write(document);
        List<String> extensions = new ArrayList<>(materials.extensions());
        packing.ifPresent(packed -> {
            extensions.add(Packing.EXTENSION);
            document.with("extensionsRequired", List.of(Packing.EXTENSION));
        });
        document.withAny("extensionsUsed", extensions);
        return chunks();
    }

    private static boolean moves(Batch batch) {
        return Arrays.stream(batch.movers()).anyMatch(mover -> mover != Solid.FIXED);
    }

    private void mesh(String name, List<Batch> batches, boolean moving) {
        if (batches.isEmpty()) {
            return;
        }
        List<JsonText> primitives =
                batches.stream().map(batch -> primitive(batch, moving)).toList();
        JsonText node = new JsonText().with("name", name).with("mesh", meshes.size());
        meshes.add(new JsonText().with("name", name).with("primitives", primitives));
        roots.add(nodes.size());
        if (moving) {
            node.with("skin", 0);
        } else {
            packing.ifPresent(packed -> packed.unpacking(node));
        }
        nodes.add(node);
    }

    private JsonText primitive(Batch batch, boolean moving) {
        var mesh = batch.mesh();
        float[] positions = Vertices.positions(mesh);
        float[] normals = Vertices.normals(mesh);
        JsonText attributes = new JsonText()
                .with(
                        "POSITION",
                        packing.map(packed -> accessors.packedPositions(packed.packed(positions)))
                                .orElseGet(() -> accessors.positions(positions)))
                .with("NORMAL", directions(normals, 3));
        GlbMaterials.Numbered material = materials.of(batch.surface());
        if (material.embossed()) {
            attributes.with("TANGENT", directions(Tangents.of(mesh, positions, normals), 4));
        }
        material.sheet()
                .ifPresent(
                        sheet -> attributes.with("TEXCOORD_0", accessors.places(Vertices.places(mesh, sheet, true))));
        if (moving) {
            attributes
                    .with("JOINTS_0", accessors.bones(Skeleton.joints(batch.movers())))
                    .with("WEIGHTS_0", accessors.weights(mesh.vertices()));
        }
        return new JsonText()
                .with("attributes", attributes)
                .with("indices", accessors.indices(mesh.triangles(), mesh.vertices()))
                .with("material", material.number());
    }

    private int directions(float[] values, int each) {
        if (packing.isPresent()) {
            return accessors.packedDirections(values, each);
        }
        return each == 3 ? accessors.normals(values) : accessors.tangents(values);
    }

    private void skin(Skeleton skeleton, boolean round) {
        int first = nodes.size();
        nodes.addAll(skeleton.nodes(first));
        roots.add(first);
        document.with("skins", List.of(skeleton.skin(first, accessors, packing)))
                .with("animations", skeleton.clips(first, round, accessors));
    }

    private static JsonText extras(Scene scene) {
        Scene.Envelope outer = scene.outer();
        JsonText box = new JsonText().with("width", outer.width()).with("depth", outer.depth());
        Scene.View view = scene.view();
        return new JsonText()
                .with("outer", box.with("height", outer.height()))
                .with("stage", scene.stage().name().toLowerCase(Locale.ROOT))
                .with("view", new JsonText().with("around", view.around()).with("above", view.above()));
    }

    private byte[] chunks() {
        var buffer = new LittleEndian();
        List<JsonText> views = accessors.views(buffer);
        buffer.pad(4, 0);
        document.withAny("accessors", accessors.accessors()).withAny("bufferViews", views);
        if (!views.isEmpty()) {
            document.with("buffers", List.of(new JsonText().with("byteLength", buffer.length())));
        }
        var json = new LittleEndian()
                .all(document.toString().getBytes(StandardCharsets.UTF_8))
                .pad(4, ' ');
        int binary = views.isEmpty() ? 0 : 8 + buffer.length();
        var file = new LittleEndian().u32(MAGIC).u32(2).u32(12 + 8 + json.length() + binary);
        file.u32(json.length()).u32(JSON).all(json.bytes());
        if (binary > 0) {
            file.u32(buffer.length()).u32(BIN).all(buffer.bytes());
        }
        return file.bytes();
    }

    /** Whom a GLB is for. */
    public enum Flavour {
        /** For any viewer: with its textures in it, and clips that can be repeated for ever. */
        FULL,
        /**
         * For the shop's own page: materials name their textures in extras, because the page loads each once and shares it
         * between products; clips run once, from shut to open.
         */
        BARE
    }
}
