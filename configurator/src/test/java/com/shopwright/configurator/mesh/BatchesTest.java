package com.shopwright.configurator.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Motion;
import com.shopwright.configurator.scene.Pose;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Scene.Envelope;
import com.shopwright.configurator.scene.Scene.Mover;
import com.shopwright.configurator.scene.Scene.Stage;
import com.shopwright.configurator.scene.Scene.View;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final long SEED = Long.getLong("mesh.seed", 815);
    private static final Surface OAK = new Surface("oak", "", "oil");
    private static final Surface BRASS = new Surface("brass", "", "");
    private static final Body BOARD = new Panel(new Outline.Rectangle(800, 120, 0), 27, new Edge.Round(3), List.of());

    @Test
    void poseAndMirrorLeaveBodiesClosedOutwardAndTrueToSize() {
        for (int i = 0; i < 300; i++) {
            var random = new RandomBodies(new Random(SEED + i));
            Body body = random.any();
            Pose pose = Pose.turned(random.between(-180, 180), random.between(-180, 180), random.between(-180, 180))
                    .then(Pose.at(random.between(-900, 900), random.between(-900, 900), random.between(0, 900)))
                    .then(Pose.mirrored(i % 2 == 0, i % 3 == 0, i % 5 == 0));
            Solid solid = solid(body, OAK, pose, Solid.FIXED, i);
            Mesh mesh = Batches.of(scene(solid)).getFirst().mesh();

            String which = "mesh.seed=" + (SEED + i) + ": " + body;
            Solidity.assertClosed(mesh);
            assertThat(Solidity.volume(mesh) / body.volume()).as(which).isCloseTo(1, within(0.005));
            assertBox(solid, mesh, which);
        }
    }

    /** The box of a body that stands askew comes from the body's own reach, not from the box of its box. */
    private static void assertBox(Solid solid, Mesh mesh, String which) {
        Body.Box box = solid.bounds();
        double[] stated = {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()};
        float[] found = Solidity.box(mesh);
        for (int axis = 0; axis < 6; axis++) {
            assertThat((double) found[axis]).as(which).isCloseTo(stated[axis], within(2.5));
        }
    }

    @Test
    void oneSurfaceIsOneBatchAndKeepsWhoMoves() {
        Solid fixed = solid(BOARD, OAK, Pose.HERE, Solid.FIXED, 1);
        Solid knob = solid(BOARD, BRASS, Pose.at(0, 0, 200), 0, 2);
        Solid drawer = solid(BOARD, OAK, Pose.at(0, 0, 100), 0, 3);

        List<Batch> batches = Batches.of(scene(fixed, knob, drawer));

        assertThat(batches).extracting(Batch::surface).containsExactly(OAK, BRASS);
        int vertices = Meshes.of(BOARD).vertices();
        assertThat(batches.getFirst().mesh().vertices()).isEqualTo(2 * vertices);
        assertThat(batches.getFirst().movers()).startsWith(Solid.FIXED).endsWith(0);
        assertThat(batches.getLast().movers()).containsOnly(0);
    }

    @Test
    void plywoodShowsItsPliesAtTheEdgesAndLosesNothing() {
        Surface plywood = new Surface("plywood", "", "oil");

        List<Batch> batches = Batches.of(scene(solid(BOARD, plywood, Pose.HERE, Solid.FIXED, 1)));

        assertThat(batches).extracting(Batch::surface).containsExactly(plywood, new Surface("plies", "", "oil"));
        float[] faces = batches.getFirst().mesh().normals();
        for (int i = 2; i < faces.length; i += 3) {
            assertThat(Math.abs(faces[i])).isGreaterThan(0.99f);
        }
        double volume = batches.stream()
                .mapToDouble(batch -> Solidity.volume(batch.mesh()))
                .sum();
        assertThat(volume / BOARD.volume()).isCloseTo(1, within(0.005));
    }

    @Test
    void noTwoBoardsShowTheSamePlaceOfTheWoodAndGrainFollowsTheirLength() {
        Pose upright = Pose.turned(0, -90, 0);
        Mesh first = Batches.of(scene(solid(BOARD, OAK, Pose.HERE, Solid.FIXED, 7)))
                .getFirst()
                .mesh();
        Mesh second = Batches.of(scene(solid(BOARD, OAK, upright, Solid.FIXED, 8)))
                .getFirst()
                .mesh();

        double along = second.places()[0] - first.places()[0];
        double across = second.places()[1] - first.places()[1];
        assertThat(Math.hypot(along, across)).isGreaterThan(1);
        for (int i = 0; i < first.vertices(); i++) {
            assertThat((double) second.places()[2 * i] - first.places()[2 * i]).isCloseTo(along, within(0.01));
            assertThat((double) second.places()[2 * i + 1] - first.places()[2 * i + 1])
                    .isCloseTo(across, within(0.01));
        }
    }

    private static Solid solid(Body body, Surface surface, Pose pose, int mover, int seed) {
        return new Solid("part", 0, body, surface, pose, mover, seed);
    }

    private static Scene scene(Solid... solids) {
        return new Scene(
                new Envelope(1, 1, 1),
                Stage.FLOOR,
                new View(30, 20),
                List.of(solids),
                List.of(new Mover("drawer", new Motion.Slide(0, -300, 0))));
    }
}
