package com.shopwright.configurator.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Body.Sweep;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeshesTest {

    /** Of all random bodies here; another one by -Dmesh.seed=…. */
    private static final long SEED = Long.getLong("mesh.seed", 4711);

    @Test
    void boardsAreSolidAndTrueToSize() {
        holds(500, RandomBodies::panel);
    }

    @Test
    void turnedBodiesAreSolidAndTrueToSize() {
        holds(500, RandomBodies::turned);
    }

    @Test
    void whatIsCarriedAlongAPathIsSolidAndTrueToSize() {
        holds(500, RandomBodies::sweep);
    }

    @Test
    void upholsteryIsSolidAndTrueToSize() {
        holds(500, RandomBodies::cushion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "roman", "hand"})
    void lettersAreSolidAndTrueToSize(String font) {
        for (String text : List.of("8", "&", "Rosebank", "Haus Löwenzahn", "12a", "Øøß@%§", "fi", "mill")) {
            holds(new Panel(new Outline.Letters(text, font, 30, 0), 4, new Edge.Sharp(), List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "roman", "hand"})
    void whatIsEngravedIsMissingFromThePlate(String font) {
        Outline plate = new Outline.Rectangle(400, 200, 8);
        Outline.Letters number = new Outline.Letters("86", font, 60, 0);
        Outline.Letters name = new Outline.Letters("Rosebank & Co", font, 30, 360);
        List<Cut> cuts = List.of(
                new Cut(number, 0, 35, 2),
                new Cut(name, 0, -45, 2),
                new Cut(new Outline.Oval(5, 5), -185, 85, 8),
                new Cut(new Outline.Oval(5, 5), 185, 85, 8));
        Panel engraved = new Panel(plate, 8, new Edge.Round(1), cuts);
        Panel blank = new Panel(plate, 8, new Edge.Round(1), List.of());

        holds(engraved);
        assertThat(engraved.volume())
                .isCloseTo(blank.volume() - 2 * (number.area() + name.area()) - 2 * 8 * Math.PI / 4 * 25, within(1e-6));
    }

    @Test
    void theSameBodyTwiceHasTheSameNumbers() {
        for (int i = 0; i < 200; i++) {
            Body body = new RandomBodies(new Random(SEED + i)).any();
            Body again = new RandomBodies(new Random(SEED + i)).any();
            Mesh one = Meshes.make(body);
            Mesh other = Meshes.make(again);
            assertThat(other.positions()).isEqualTo(one.positions());
            assertThat(other.normals()).isEqualTo(one.normals());
            assertThat(other.places()).isEqualTo(one.places());
            assertThat(other.triangles()).isEqualTo(one.triangles());
        }
    }

    @Test
    void unchangedBodiesAreMadeOnce() {
        Body body = new RandomBodies(new Random(SEED)).panel();
        Body again = new RandomBodies(new Random(SEED)).panel();

        assertThat(Meshes.of(again)).isSameAs(Meshes.of(body));
    }

    private static void holds(int times, Function<RandomBodies, Body> kind) {
        for (int i = 0; i < times; i++) {
            long seed = SEED + i;
            Body body = kind.apply(new RandomBodies(new Random(seed)));
            try {
                holds(body);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("mesh.seed=" + seed + ": " + body, e);
            }
        }
    }

    private static void holds(Body body) {
        Mesh mesh = Meshes.of(body);
        Solidity.assertClosed(mesh);
        double volume = body.volume();
        assertThat(volume).isPositive();
        assertThat(Solidity.volume(mesh) / volume).as("volume").isCloseTo(1, within(0.005));
        assertBox(body, mesh);
        if (!(body instanceof Sweep)) {
            Solidity.assertNormals(mesh);
        }
    }

    private static void assertBox(Body body, Mesh mesh) {
        Body.Box box = body.bounds();
        double[] stated = {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()};
        // Boards, turned bodies and cushions lie along the axes and are exact; bends are chords.
        double tolerance = body instanceof Panel || body instanceof Cushion ? 0.01 : body instanceof Sweep ? 0.9 : 0.06;
        float[] found = Solidity.box(mesh);
        for (int i = 0; i < 6; i++) {
            assertThat(found[i]).as("box " + box).isCloseTo((float) stated[i], within((float) tolerance));
        }
    }
}
