package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Batches;
import com.shopwright.configurator.mesh.Mesh;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A scene as USDZ, for Quick Look on iPhone and iPad: metres, y up, everything shut, one mesh for each surface. The description
 * is USD in text, the first file of an uncompressed zip; textures lie beside it.
 */
public final class Usdz {

    /** @see <a href="https://www.iana.org/assignments/media-types/model/vnd.usdz+zip">the media type</a> */
    public static final String TYPE = "model/vnd.usdz+zip";

    private final StringBuilder text = new StringBuilder();
    private final UsdMaterials materials;

    private Usdz(Function<Surface, Material> palette) {
        materials = new UsdMaterials(palette);
    }

    /** The same bytes for the same scene. */
    public static byte[] of(Scene scene) {
        return of(scene, Batches.of(scene), Materials::of);
    }

    static byte[] of(Scene scene, List<Batch> batches, Function<Surface, Material> palette) {
        return new Usdz(palette).write(scene, batches);
    }

    private byte[] write(Scene scene, List<Batch> batches) {
        text.append("""
                #usda 1.0
                (
                    defaultPrim = "Product"
                    metersPerUnit = 1
                    upAxis = "Y"
                )

                def Xform "Product" (
                    kind = "component"
                    prepend apiSchemas = ["Preliminary_AnchoringAPI"]
                )
                {
                    uniform token preliminary:anchoring:type = "plane"
                    uniform token preliminary:planeAnchoring:alignment = "%s"
                """.formatted(scene.stage() == Scene.Stage.WALL ? "vertical" : "horizontal"));
        int number = 0;
        for (Batch batch : batches) {
            if (batch.mesh().triangles().length > 0) {
                mesh(batch, number++);
            }
        }
        text.append("    def Scope \"Materials\"\n    {\n")
                .append(materials.text())
                .append("    }\n}\n");
        StoredZip zip = new StoredZip().with("product.usda", text.toString().getBytes(StandardCharsets.UTF_8));
        materials.files().forEach((name, file) -> zip.with(name, file.bytes()));
        return zip.bytes();
    }

    private void mesh(Batch batch, int number) {
        Mesh mesh = batch.mesh();
        UsdMaterials.Bound material = materials.of(batch.surface());
        float[] positions = Vertices.positions(mesh);
        text.append("    def Mesh \"Surface").append(number);
        text.append("\" (\n        prepend apiSchemas = [\"MaterialBindingAPI\"]\n    )\n    {\n");
        extent(positions);
        text.append("        int[] faceVertexCounts = [3");
        text.repeat(", 3", mesh.triangles().length / 3 - 1).append("]\n");
        indices(mesh.triangles());
        text.append("        rel material:binding = <").append(material.path()).append(">\n");
        tuples("normal3f[] normals", Vertices.normals(mesh), 3, 4);
        tuples("point3f[] points", positions, 3, 6);
        material.sheet()
                .ifPresent(sheet -> tuples("texCoord2f[] primvars:st", Vertices.places(mesh, sheet, false), 2, 5));
        text.append("        uniform token subdivisionScheme = \"none\"\n    }\n\n");
    }

    private void extent(float[] positions) {
        float[] bounds = {9e9f, 9e9f, 9e9f, -9e9f, -9e9f, -9e9f};
        for (int i = 0; i < positions.length; i++) {
            bounds[i % 3] = Math.min(bounds[i % 3], positions[i]);
            bounds[3 + i % 3] = Math.max(bounds[3 + i % 3], positions[i]);
        }
        text.append("        float3[] extent = ");
        list(bounds, 3, 6);
        text.append('\n');
    }

    private void indices(int[] triangles) {
        text.append("        int[] faceVertexIndices = [");
        for (int i = 0; i < triangles.length; i++) {
            text.append(i == 0 ? "" : ", ").append(triangles[i]);
        }
        text.append("]\n");
    }

    /** A value for each vertex. */
    private void tuples(String declaration, float[] values, int size, int places) {
        text.append("        ").append(declaration).append(" = ");
        list(values, size, places);
        text.append(" (\n            interpolation = \"vertex\"\n        )\n");
    }

    private void list(float[] values, int size, int places) {
        text.append('[');
        for (int i = 0; i < values.length; i++) {
            text.append(i % size == 0 ? (i == 0 ? "(" : ", (") : ", ");
            Decimals.append(text, values[i], places);
            text.append(i % size == size - 1 ? ")" : "");
        }
        text.append(']');
    }
}
