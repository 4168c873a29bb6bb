package com.shopwright.configurator.model;

import static com.shopwright.configurator.model.SceneTest.HEAD;
import static com.shopwright.configurator.model.SceneTest.SCENE;
import static com.shopwright.configurator.model.SceneTest.part;
import static com.shopwright.configurator.model.SceneTest.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Motion;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawers, doors, handles and boxes as the bodies that they are made of. */
class CompositesTest {

    @Test
    void aDrawerIsAFrontWithGapsAndABoxOfFiveBoardsBehindIt() {
        List<Solid> drawer = solids("""
                      - drawer: {width: 400, height: 180, depth: 450, front: 20, sides: 12, gap: 2}
                        at: {x: 100, y: -300, z: 500}
                        opens: {name: drawer, slide: {y: -350}}
                        material: oak
                        box_surface: {material: plywood}
                """);
        assertThat(drawer).hasSize(6).extracting(Solid::mover).containsOnly(0);
        assertThat(drawer)
                .extracting(solid -> solid.surface().material())
                .containsExactly("oak", "plywood", "plywood", "plywood", "plywood", "plywood");
        same(drawer.getFirst().bounds(), new Box(-98, -300, 502, 298, -280, 678));
        same(around(drawer.subList(1, 6)), new Box(-87, -280, 512, 287, 150, 658));
        doNotOverlap(drawer);
    }

    @Test
    void aNotchIsCutInTheUpperEdgeOfTheFront() {
        double whole = solids(notched(0)).getFirst().body().volume();
        Solid front = solids(notched(100)).getFirst();
        assertThat(whole - front.body().volume()).isCloseTo(Math.PI / 4 * 100 * 24 * 19, within(2_500.0));
        assertThat(front.bounds().height()).isCloseTo(177, within(1e-9));
    }

    @Test
    void aDoorIsABoardOrAFrameWithAFilling() {
        List<Solid> plain = solids(door("width: 500, height: 800"));
        assertThat(plain).hasSize(1);
        same(plain.getFirst().bounds(), new Box(-248.5, -250, 101.5, 248.5, -231, 898.5));
        List<Solid> framed = solids(door("width: 500, height: 800, thickness: 22, frame: 60, filling: 4, gap: 0"));
        assertThat(framed)
                .extracting(solid -> solid.surface().material())
                .containsExactly("oak", "oak", "oak", "oak", "cane");
        same(around(framed), new Box(-250, -250, 100, 250, -228, 900));
        same(framed.getLast().bounds(), new Box(-190, -241, 160, 190, -237, 840));
        doNotOverlap(framed);
    }

    @Test
    void aDoorSwingsAboutTheFrontEdgeOfItsHand() {
        Scene scene = scene(HEAD + SCENE + part("pieces: 1", door("width: 500, height: 800, gap: 0")), Map.of());
        assertThat(scene.movers().getFirst().motion()).isEqualTo(new Motion.Swing(-250, -250, -100));
    }

    @Test
    void aBoxIsOpenAboveAndStandsOnItsPlace() {
        List<Solid> box = solids("""
                      - box: {length: 300, width: 200, height: 100, wall: 10}
                        at: {x: 5, y: 6, z: 7}
                        material: plywood
                """);
        same(around(box), new Box(-145, -94, 7, 155, 106, 107));
        doNotOverlap(box);
        assertThat(box.stream()
                        .mapToDouble(solid -> solid.bounds().maxZ())
                        .min()
                        .orElseThrow())
                .isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"knob, 1, 30, 28, 30", "bar, 3, 160, 34, 10", "loop, 1, 24, 36, 20", "cup, 3, 90, 26, 26"})
    void handlesStandOffTheFrontAtTheirPlace(String kind, int bodies, double wide, double reach, double high) {
        List<Solid> handle = solids("""
                      - handle: {kind: %s}
                        at: {x: 100, y: -300, z: 500}
                        material: brass
                """.formatted(kind));
        Box box = around(handle);
        assertThat(handle).hasSize(bodies);
        assertThat((box.minX() + box.maxX()) / 2).isCloseTo(100, within(0.1));
        assertThat(box.width()).isCloseTo(wide, within(0.1));
        assertThat(box.minY()).isCloseTo(-300 - reach, within(2.0));
        assertThat(box.maxY()).isCloseTo(-300, within(2.0));
        assertThat(box.height()).isCloseTo(high, within(6.0));
        assertThat(box.minZ()).isLessThan(500);
        assertThat(box.maxZ()).isGreaterThan(500);
    }

    @Test
    void aNotchIsNoHandleOfItsOwn() {
        assertThat(Examples.read(HEAD + SCENE + part("pieces: 1", """
                      - handle: {kind: notch}
                        material: brass
                """)).scene(SceneTest.with(Map.of())))
                .isEmpty();
    }

    private static String notched(double notch) {
        return """
                      - drawer: {width: 400, height: 180, depth: 450, notch: %s}
                        material: oak
                """.formatted(notch);
    }

    private static String door(String dimensions) {
        return """
                      - door: {%s}
                        at: {y: -250, z: 100}
                        opens: {name: door, swing: left}
                        material: oak
                        filling_surface: {material: cane}
                """.formatted(dimensions);
    }

    private static List<Solid> solids(String shape) {
        return scene(HEAD + SCENE + part("pieces: 1", shape), Map.of()).solids();
    }

    private static Box around(List<Solid> solids) {
        return solids.stream().map(Solid::bounds).reduce(Box::and).orElseThrow();
    }

    private static void same(Box box, Box expected) {
        assertThat(new double[] {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()})
                .containsExactly(
                        new double[] {
                            expected.minX(),
                            expected.minY(),
                            expected.minZ(),
                            expected.maxX(),
                            expected.maxY(),
                            expected.maxZ()
                        },
                        within(1e-6));
    }

    /** All are boards along the axes: their boxes are they. */
    private static void doNotOverlap(List<Solid> boards) {
        assertThat(boards).allMatch(solid -> solid.body() instanceof Body.Panel);
        for (Solid a : boards) {
            for (Solid b : boards) {
                Box p = a.bounds();
                Box q = b.bounds();
                boolean apart = a.equals(b)
                        || p.maxX() <= q.minX() + 1e-6
                        || q.maxX() <= p.minX() + 1e-6
                        || p.maxY() <= q.minY() + 1e-6
                        || q.maxY() <= p.minY() + 1e-6
                        || p.maxZ() <= q.minZ() + 1e-6
                        || q.maxZ() <= p.minZ() + 1e-6;
                assertThat(apart).as("%s and %s", p, q).isTrue();
            }
        }
    }
}
