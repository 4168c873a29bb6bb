package com.shopwright.configurator.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.DemoModels;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is seen of the demo's products is what is billed, however they are chosen. */
class DemoScenesTest {

    static final List<String> PRODUCTS = DemoModels.NAMES;

    /** Another one by -Dscenes.seed=…. */
    private static final long SEED = Long.getLong("scenes.seed", 20_261_122L);

    private static final int DESIGNS = 1000;

    /** Millimetres that the box may differ from what the model states: arcs are drawn as chords. */
    private static final double OUTER = 1.0;

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void showsWhatIsMade(String product) {
        Configurator configurator = DemoModels.configurator(product);
        var random = new Random(SEED);
        Set<Body> seen = new HashSet<>();
        for (int i = 0; i < DESIGNS; i++) {
            Configuration design = configurator.sample(Choices.NONE, random);
            try {
                holds(design, configurator, seen);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("scenes.seed=" + SEED + ", design " + i + ": " + design.choices(), e);
            }
        }
    }

    private static void holds(Configuration design, Configurator configurator, Set<Body> seen) {
        Scene scene = configurator.model().scene(design.choices()).orElseThrow();
        List<Batch> batches = Batches.of(scene);
        assertThat(scene.solids())
                .isNotEmpty()
                .allMatch(solid -> Materials.names().contains(solid.surface().material()));
        scene.solids().stream().map(Solid::body).filter(seen::add).forEach(DemoScenesTest::isSolid);
        assertPieces(design, scene);
        assertVolume(scene, batches);
        assertOuter(scene, batches);
        assertThat(batches).as("draw calls").hasSizeLessThan(20);
    }

    private static void isSolid(Body body) {
        Mesh mesh = Meshes.of(body);
        Solidity.assertClosed(mesh);
        assertThat(Solidity.volume(mesh) / body.volume())
                .as("volume of " + body)
                .isCloseTo(1, within(0.005));
    }

    /** Every part that is seen is in the bill, with as many pieces. */
    private static void assertPieces(Configuration design, Scene scene) {
        Map<String, Integer> billed =
                design.parts().stream().collect(Collectors.toMap(Configuration.Part::name, Configuration.Part::pieces));
        Map<String, Set<Integer>> shown = scene.solids().stream()
                .collect(Collectors.groupingBy(
                        Solid::part, TreeMap::new, Collectors.mapping(Solid::piece, Collectors.toSet())));
        shown.forEach((part, pieces) -> assertThat(pieces)
                .as("pieces of " + part + " that are seen, billed " + billed.get(part))
                .hasSize(billed.getOrDefault(part, 0)));
    }

    /** The triangles of the whole scene, mirrored and turned as they are, hold what the bodies have. */
    private static void assertVolume(Scene scene, List<Batch> batches) {
        double made = scene.solids().stream()
                .mapToDouble(solid -> solid.body().volume())
                .sum();
        double meshed = batches.stream()
                .mapToDouble(batch -> Solidity.volume(batch.mesh()))
                .sum();
        assertThat(meshed / made).as("volume of the scene").isCloseTo(1, within(0.005));
    }

    private static void assertOuter(Scene scene, List<Batch> batches) {
        float[] box = batches.stream()
                .map(batch -> Solidity.box(batch.mesh()))
                .reduce(DemoScenesTest::union)
                .orElseThrow();
        assertThat(new double[] {box[3] - box[0], box[4] - box[1], box[5] - box[2]})
                .as("outer dimensions")
                .containsExactly(
                        new double[] {
                            scene.outer().width(),
                            scene.outer().depth(),
                            scene.outer().height()
                        },
                        within(OUTER));
    }

    private static float[] union(float[] a, float[] b) {
        float[] both = new float[6];
        for (int i = 0; i < 3; i++) {
            both[i] = Math.min(a[i], b[i]);
            both[i + 3] = Math.max(a[i + 3], b[i + 3]);
        }
        return both;
    }
}
