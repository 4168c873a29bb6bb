package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GlbTest {

    private static byte[] bytes(Scene scene, Glb.Flavour flavour) {
        return Glb.of(scene, Cabinet.batches(scene), Cabinet::material, flavour);
    }

    @Test
    void holdsOnePrimitiveForEachSurface() {
        GlbFile file = GlbFile.read(bytes(Cabinet.OPENING, Glb.Flavour.BARE));

        assertThat(file.primitives()).hasSize(3);
        assertThat(names(file.json.path("materials"))).containsExactly("oak-oil", "glass", "cane");
    }

    @Test
    void enclosesTheVolumeOfTheSceneFacingOutwards() {
        assertThat(GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.FULL)).volume())
                .isCloseTo(Cabinet.VOLUME, within(1e-7));
    }

    @Test
    void standsOnTheGroundWithItsFrontTowardsTheViewer() {
        GlbFile file = GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.BARE));

        double[] low = {9, 9, 9};
        double[] high = {-9, -9, -9};
        for (JsonNode primitive : file.primitives()) {
            double[] positions = file.attribute(primitive, "POSITION");
            for (int i = 0; i < positions.length; i++) {
                low[i % 3] = Math.min(low[i % 3], positions[i]);
                high[i % 3] = Math.max(high[i % 3], positions[i]);
            }
        }
        assertThat(low).containsExactly(new double[] {-0.4, 0, -0.2}, within(1e-6));
        assertThat(high).containsExactly(new double[] {0.4, 0.6, 0.2}, within(1e-6));
        double[] glass = file.attribute(file.primitives().get(1), "POSITION");
        assertThat(Arrays.stream(glass).max().orElseThrow())
                .as("the door's face at z")
                .isEqualTo(0.6f);
        assertThat(glass[2]).isGreaterThan(0.17);
    }

    @Test
    void statesTheBoundsThatItsPositionsHave() {
        GlbFile file = GlbFile.read(bytes(Cabinet.OPENING, Glb.Flavour.BARE));

        for (JsonNode primitive : file.primitives()) {
            int index = primitive.path("attributes").path("POSITION").asInt();
            double[] positions = file.numbers(index);
            JsonNode accessor = file.json.path("accessors").get(index);
            for (int axis = 0; axis < 3; axis++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int i = axis; i < positions.length; i += 3) {
                    low = Math.min(low, positions[i]);
                    high = Math.max(high, positions[i]);
                }
                assertThat(accessor.path("min").get(axis).asDouble()).isEqualTo(low);
                assertThat(accessor.path("max").get(axis).asDouble()).isEqualTo(high);
            }
        }
    }

    @Test
    void takesEachMoverAlongWithAJointOfItsOwn() {
        GlbFile file = GlbFile.read(bytes(Cabinet.OPENING, Glb.Flavour.BARE));

        assertThat(file.json.path("skins").get(0).path("joints").size()).isEqualTo(4);
        double[] joints = file.attribute(file.primitives().getFirst(), "JOINTS_0");
        assertThat(joints[0]).as("the body stands on the root").isZero();
        assertThat(joints[4 * 24])
                .as("the drawer's front follows the second mover")
                .isEqualTo(2);
        assertThat(names(file.json.path("animations"))).containsExactly("open", "door", "drawer", "flap");
        assertThat(file.json.path("animations").get(0).path("channels").size()).isEqualTo(3);
    }

    /** What a vertex does when its joint is where the clip's last key has it. */
    @Test
    void opensTheWayTheSceneSays() {
        assertThat(opened(0, "rotation", new double[] {0, 0.3, 0.2}))
                .as("the door's free edge comes to the front")
                .satisfies(edge -> assertThat(edge[2]).isGreaterThan(0.55));
        assertThat(opened(1, "translation", new double[] {0.2, 0.1, 0.2}))
                .containsExactly(new double[] {0.2, 0.1, 0.5}, within(1e-6));
        assertThat(opened(2, "rotation", new double[] {0.2, 0.3, 0.2}))
                .as("the flap hangs from the top and lifts to the front")
                .containsExactly(new double[] {0.2, 0.6, 0.5}, within(1e-6));
    }

    private static double[] opened(int mover, String path, double[] point) {
        GlbFile file = GlbFile.read(bytes(Cabinet.OPENING, Glb.Flavour.BARE));
        JsonNode clip = file.json.path("animations").get(0);
        assertThat(clip.path("channels").get(mover).path("target").path("path").asString())
                .isEqualTo(path);
        double[] keys =
                file.numbers(clip.path("samplers").get(mover).path("output").asInt());
        int node = clip.path("channels").get(mover).path("target").path("node").asInt();
        double[] inverse = file.numbers(
                file.json.path("skins").get(0).path("inverseBindMatrices").asInt());
        double[] local = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            local[axis] = point[axis] + inverse[16 * (mover + 1) + 12 + axis];
        }
        if (path.equals("translation")) {
            int last = keys.length - 3;
            return new double[] {local[0] + keys[last], local[1] + keys[last + 1], local[2] + keys[last + 2]};
        }
        double[] turned = turned(Arrays.copyOfRange(keys, keys.length - 4, keys.length), local);
        JsonNode rest = file.json.path("nodes").get(node).path("translation");
        for (int axis = 0; axis < 3; axis++) {
            turned[axis] += rest.get(axis).asDouble();
        }
        return turned;
    }

    private static double[] turned(double[] q, double[] p) {
        double[] t = {2 * (q[1] * p[2] - q[2] * p[1]), 2 * (q[2] * p[0] - q[0] * p[2]), 2 * (q[0] * p[1] - q[1] * p[0])
        };
        return new double[] {
            p[0] + q[3] * t[0] + q[1] * t[2] - q[2] * t[1],
            p[1] + q[3] * t[1] + q[2] * t[0] - q[0] * t[2],
            p[2] + q[3] * t[2] + q[0] * t[1] - q[1] * t[0]
        };
    }

    @Test
    void hasNoSkinWhereNothingOpens() {
        GlbFile file = GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.FULL));

        assertThat(file.json.has("skins")).isFalse();
        assertThat(file.json.has("animations")).isFalse();
    }

    @Test
    void carriesItsTexturesOnlyWhereItIsFull() {
        GlbFile full = GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.FULL));
        GlbFile bare = GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.BARE));

        assertThat(names(full.json.path("images"))).containsExactly("oak", "oak-relief", "cane");
        assertThat(bare.json.has("images")).isFalse();
        JsonNode oak = bare.json.path("materials").get(0).path("extras");
        assertThat(oak.path("colour").asString()).startsWith("oak.").hasSize(12);
        assertThat(oak.path("relief").asString()).startsWith("oak-relief.");
    }

    @Test
    void bakesTheScaleOfATextureIntoItsCoordinates() {
        GlbFile file = GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.FULL));

        double[] places = file.attribute(file.primitives().getFirst(), "TEXCOORD_0");
        float[] millimetres = Cabinet.batches(Cabinet.SHUT).getFirst().mesh().places();
        for (int i = 0; i < places.length; i += 2) {
            assertThat(places[i]).isCloseTo(millimetres[i] / 1000, within(1e-6));
            assertThat(places[i + 1]).isCloseTo(-millimetres[i + 1] / 500, within(1e-6));
        }
    }

    /** From corner to corner of each face: u along the tangent, v along what viewers make of it and the normal. */
    @Test
    void saysWhichWayTheReliefRuns() {
        GlbFile file = GlbFile.read(bytes(Cabinet.SHUT, Glb.Flavour.FULL));

        JsonNode oak = file.primitives().getFirst();
        double[] tangents = file.attribute(oak, "TANGENT");
        double[] normals = file.attribute(oak, "NORMAL");
        double[] positions = file.attribute(oak, "POSITION");
        float[] places = Cabinet.batches(Cabinet.SHUT).getFirst().mesh().places();
        for (int corner = 0; corner < places.length / 2; corner += 4) {
            double[] bitangent = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                int b = (axis + 1) % 3;
                int c = (axis + 2) % 3;
                bitangent[axis] = tangents[4 * corner + 3]
                        * (normals[3 * corner + b] * tangents[4 * corner + c]
                                - normals[3 * corner + c] * tangents[4 * corner + b]);
                double du = (places[2 * (corner + 1)] - places[2 * corner]) / 1000;
                double dv = (places[2 * (corner + 2) + 1] - places[2 * (corner + 1) + 1]) / 1000;
                assertThat(positions[3 * (corner + 1) + axis] - positions[3 * corner + axis])
                        .as("along")
                        .isCloseTo(du * tangents[4 * corner + axis], within(1e-6));
                assertThat(positions[3 * (corner + 2) + axis] - positions[3 * (corner + 1) + axis])
                        .as("up")
                        .isCloseTo(dv * bitangent[axis], within(1e-6));
            }
        }
    }

    /** The body stands where its node says; what moves is brought there by its joints. */
    @Test
    void keepsItsShapeWhenItIsPacked() {
        GlbFile plain = GlbFile.read(bytes(Cabinet.OPENING, Glb.Flavour.FULL));
        GlbFile packed =
                GlbFile.read(Glb.smallest(Cabinet.OPENING, Cabinet.batches(Cabinet.OPENING), Cabinet::material));

        assertThat(packed.json.path("extensionsRequired").get(0).asString()).isEqualTo("KHR_mesh_quantization");
        assertThat(packed.json.path("extensionsUsed").toString()).contains("KHR_mesh_quantization");
        assertThat(plain.json.has("extensionsRequired")).isFalse();
        for (int i = 0; i < plain.primitives().size(); i++) {
            double[] wanted = placed(plain, i);
            assertThat(placed(packed, i)).as("places of primitive %d", i).containsExactly(wanted, within(2e-5));
            double[] normals = plain.attribute(plain.primitives().get(i), "NORMAL");
            assertThat(packed.attribute(packed.primitives().get(i), "NORMAL")).containsExactly(normals, within(0.005));
        }
        assertThat(packed.primitives().getFirst().path("attributes").has("TANGENT"))
                .isTrue();
    }

    /** Where the vertices of a primitive are, with everything shut. */
    private static double[] placed(GlbFile file, int primitive) {
        double[] at = file.attribute(file.primitives().get(primitive), "POSITION");
        JsonNode node = file.nodeOf(primitive);
        boolean moving = node.has("skin");
        double[] joints = moving ? file.attribute(file.primitives().get(primitive), "JOINTS_0") : new double[0];
        double[] inverse = file.numbers(
                file.json.path("skins").get(0).path("inverseBindMatrices").asInt());
        double[] placed = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int axis = i % 3;
            if (moving) {
                int joint = (int) joints[i / 3 * 4];
                JsonNode bone = file.json
                        .path("nodes")
                        .get(file.json
                                .path("skins")
                                .get(0)
                                .path("joints")
                                .get(joint)
                                .asInt());
                double rest = bone.has("translation")
                        ? bone.path("translation").get(axis).asDouble()
                        : 0;
                placed[i] = at[i] * inverse[16 * joint + 5 * axis] + inverse[16 * joint + 12 + axis] + rest;
            } else {
                double scale = node.has("scale") ? node.path("scale").get(axis).asDouble() : 1;
                double shift = node.has("translation")
                        ? node.path("translation").get(axis).asDouble()
                        : 0;
                placed[i] = at[i] * scale + shift;
            }
        }
        return placed;
    }

    @Test
    void isTheSameToTheByteEveryTime() {
        for (Glb.Flavour flavour : Glb.Flavour.values()) {
            assertThat(bytes(Cabinet.OPENING, flavour)).isEqualTo(bytes(Cabinet.OPENING, flavour));
        }
    }

    @Test
    void isAValidFileEvenOfNothing() {
        GlbFile file = GlbFile.read(Glb.of(Cabinet.SHUT, List.of(), Cabinet::material, Glb.Flavour.FULL));

        assertThat(file.json.path("scenes").get(0).has("nodes")).isFalse();
        assertThat(file.json.has("buffers")).isFalse();
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path("name").asString())
                .toList();
    }
}
