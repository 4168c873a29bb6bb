package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Motion;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Scene.Envelope;
import com.shopwright.configurator.scene.Scene.Mover;
import com.shopwright.configurator.scene.Scene.Stage;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the bodies of a scene stand, what they are made of, how they move, and to which piece they belong. */
class SceneTest {

    static final String HEAD = """
            shopwright: 1
            product: sample
            version: 1
            currency: EUR
            title: Sample
            price: {base: 1.00}
            options:
              width: {label: Width, length: {min: 0, max: 3000}, default: 1000}
              count: {label: Count, integer: {min: 0, max: 6}, default: 3}
              wood:
                label: Wood
                choices:
                  oak: {label: Oak, swatch: "#C9A66B"}
                  ash: {label: Ash, swatch: "#abc"}
                default: oak
              coated: {label: Coated, yes_no: {}, default: "no"}
              coat:
                label: Coat
                when: coated
                choices: {ink: {label: Ink, swatch: "#2B2724"}}
              words: {label: Words, text: {min: 0, max: 20, characters: "A-Za-z "}}
            """;
    static final String SCENE = """
            scene:
              outer: {width: width, depth: 500, height: 750}
            """;
    private static final Map<String, String> CHOSEN =
            Map.of("width", "1000", "count", "3", "wood", "oak", "coated", "no", "coat", "none", "words", "none");

    @Test
    void aModelWithoutShapesHasNoScene() {
        assertThat(Examples.read(HEAD).scene(CHOSEN)).isEmpty();
    }

    @Test
    void theSceneSaysHowLargeItIsAndWhereItStands() {
        Scene scene = scene(HEAD + """
                scene:
                  outer: {width: width, depth: count * 100, height: 750}
                  stage: if(coated, wall, table)
                  view: {around: 35}
                """ + part("pieces: 1", """
                      - panel: {length: 10, width: 10, thickness: 1}
                        material: oak
                """), Map.of("width", "1200"));
        assertThat(scene.outer()).isEqualTo(new Envelope(1200, 300, 750));
        assertThat(scene.stage()).isEqualTo(Stage.TABLE);
        assertThat(scene.view()).isEqualTo(new Scene.View(35, 14));
    }

    @Test
    void aPanelTakesItsDimensionsFromThePartAndStandsWhereItIsPut() {
        Scene scene =
                scene(HEAD + SCENE + part("size: {length: width - 200, width: 300, thickness: 21}", """
                      - panel: {thickness: "width / max(1, count)"}
                        round: if(wood = oak, 4, 0)
                        at: {x: 5, y: -7, z: 700}
                        material: wood
                        tint: wood
                        finish: oil
                """), Map.of());
        Solid solid = scene.solids().getFirst();
        assertThat(solid.part()).isEqualTo("part");
        assertThat(solid.piece()).isZero();
        assertThat(solid.mover()).isEqualTo(Solid.FIXED);
        assertThat(solid.surface()).isEqualTo(new Surface("oak", "#c9a66b", "oil"));
        assertThat(solid.body()).isInstanceOfSatisfying(Body.Panel.class, panel -> {
            assertThat(panel.outline()).isEqualTo(new Outline.Rectangle(800, 300, 0));
            assertThat(panel.thickness()).isEqualTo(1000 / 3.0, within(1e-6));
            assertThat(panel.edge()).isEqualTo(new Edge.Round(4));
        });
        assertThat(box(solid)).isEqualTo(new Box(-395, -157, 700, 405, 143, 700 + 333.333333));
    }

    @Test
    void axesTurnABodyAndItsBoxStillStandsOnItsPlace() {
        Solid side = only("""
                      - panel: {length: 700, width: 300, thickness: 20}
                        axes: [z, -y, x]
                        at: {x: 100, z: 50}
                        material: oak
                """);
        assertThat(box(side)).isEqualTo(new Box(90, -150, 50, 110, 150, 750));
        assertThat(at(side, 0, 150, 0)).containsExactly(90, -150, 400);
    }

    @Test
    void mirroredAndRepeatedBodiesAreOnePieceEach() {
        Scene scene = scene(HEAD + SCENE + part("pieces: 12", """
                      - turned: {profile: [[0, 16], [350, 24], [710, 29]], smooth: yes}
                        repeat: {i: count}
                        at: {x: 100 + i * 200, y: 50 * (i + 1)}
                        mirror: [x, y]
                        material: oak
                """), Map.of());
        assertThat(scene.solids()).extracting(Solid::piece).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(scene.solids())
                .extracting(solid -> List.of(solid.pose().x(), solid.pose().y()))
                .startsWith(
                        List.of(100.0, 50.0),
                        List.of(100.0, -50.0),
                        List.of(-100.0, 50.0),
                        List.of(-100.0, -50.0),
                        List.of(300.0, 100.0));
        assertThat(scene.solids()).extracting(Solid::seed).doesNotHaveDuplicates();
        assertThat(scene.solids().get(1).pose().mirrors()).isTrue();
        assertThat(scene.solids().get(3).pose().mirrors()).isFalse();
    }

    @Test
    void aLegLeansAboutItsFootAndItsMirrorLeansTheOtherWay() {
        Scene scene = scene(HEAD + SCENE + part("pieces: 2", """
                      - turned: {profile: [[0, 20], [700, 20]]}
                        at: {x: 300, z: 10}
                        tilt: {y: 5}
                        mirror: [x]
                        material: oak
                """), Map.of());
        double out = 700 * Math.sin(Math.toRadians(5));
        double up = 10 + 700 * Math.cos(Math.toRadians(5));
        assertThat(at(scene.solids().get(0), 0, 0, 0)).containsExactly(300, 0, 10);
        assertThat(at(scene.solids().get(0), 0, 0, 700)).containsExactly(new double[] {300 + out, 0, up}, within(1e-9));
        assertThat(at(scene.solids().get(1), 0, 0, 700))
                .containsExactly(new double[] {-300 - out, 0, up}, within(1e-9));
    }

    @Test
    void aPieceMayBeSeenInSeveralPlaces() {
        Scene scene = scene(HEAD + SCENE + part("pieces: count", """
                      - rod: {diameter: 8, length: 400}
                        axes: [y, x, z]
                        repeat: {i: count}
                        at: {x: 180, z: 100 + i * 90}
                        mirror: [x]
                        each: 2
                        material: steel
                      - lath: {width: 20, height: 6, path: [[0, -200, 90], [0, 200, 90]]}
                        repeat: {i: count}
                        each: 1
                        when: i = 1
                        at: {z: i * 90}
                        material: steel
                """), Map.of());
        assertThat(scene.solids()).extracting(Solid::piece).containsExactly(0, 0, 1, 1, 2, 2, 1);
        assertThat(box(scene.solids().getFirst())).isEqualTo(new Box(176, -200, 100, 184, 200, 108));
        assertThat(scene.solids().getLast().pose().z()).isEqualTo(90);
    }

    @Test
    void doorsSwingAboutTheirEdgeAndTheirHandlesGoAlong() {
        Scene scene = scene(HEAD + SCENE + part("pieces: 4", """
                      - panel: {length: 700, width: 400, thickness: 20}
                        axes: [z, x, y]
                        repeat: {i: 2}
                        at: {x: 300, y: -200, z: i * 800}
                        mirror: [x]
                        opens: {name: door, swing: right, degrees: 95}
                        material: oak
                      - rod: {diameter: 10, length: 100}
                        repeat: {i: 2}
                        at: {x: 150, y: -220, z: 400 + i * 800}
                        mirror: [x]
                        with: door
                        material: brass
                """), Map.of());
        assertThat(scene.movers())
                .containsExactly(
                        new Mover("door", new Motion.Swing(500, -210, 95)),
                        new Mover("door", new Motion.Swing(-500, -210, -95)),
                        new Mover("door", new Motion.Swing(500, -210, 95)),
                        new Mover("door", new Motion.Swing(-500, -210, -95)));
        assertThat(scene.solids()).extracting(Solid::mover).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
    }

    @Test
    void drawersSlideAndLidsTipAndBodiesBelowJoinThem() {
        Scene scene = scene(HEAD + SCENE + part("pieces: 1", """
                      - rod: {diameter: 10, length: 100}
                        repeat: {i: 2, j: 3}
                        at: {z: i * 100 + j}
                        with: drawer
                        material: brass
                      - panel: {length: 400, width: 100, thickness: 20}
                        repeat: {i: 2}
                        at: {z: i * 100}
                        opens: {name: drawer, slide: {y: 0 - width / 3}}
                        material: oak
                      - panel: {length: 400, width: 400, thickness: 20}
                        opens: {name: lid, tip: {y: 200, z: 700}, degrees: 80}
                        material: oak
                """), Map.of("width", "900"));
        assertThat(scene.movers())
                .containsExactly(
                        new Mover("drawer", new Motion.Slide(0, -300, 0)),
                        new Mover("drawer", new Motion.Slide(0, -300, 0)),
                        new Mover("lid", new Motion.Tip(200, 700, 80)));
        assertThat(scene.solids()).extracting(Solid::mover).containsExactly(0, 0, 0, 1, 1, 1, 0, 1, 2);
    }

    @Test
    void whatComesToNothingIsLeftOut() {
        Model model = Examples.read(HEAD + SCENE + part("pieces: 1", """
                      - panel: {length: width - 500, width: 100, thickness: 20}
                        material: oak
                      - panel: {length: 100, width: 100, thickness: 20}
                        tint: coat
                        material: if(coated, powder, steel)
                """));
        assertThat(model.scene(with(Map.of("width", "500"))).orElseThrow().solids())
                .singleElement()
                .extracting(Solid::surface)
                .isEqualTo(new Surface("steel", "", ""));
        assertThat(model.scene(with(Map.of("coated", "yes", "coat", "ink")))
                        .orElseThrow()
                        .solids())
                .hasSize(2)
                .last()
                .extracting(Solid::surface)
                .isEqualTo(new Surface("powder", "#2b2724", ""));
    }

    @Test
    void sizesAreNamedOnceAndUsedInAllShapes() {
        Scene scene = scene(HEAD + """
                scene:
                  outer: {width: bay * count, depth: 1, height: 1}
                  sizes:
                    bay: (width - 20) / max(1, count)
                    clear: bay - 20
                """ + part("pieces: count", """
                      - panel: {length: clear, width: 100, thickness: 20}
                        repeat: {i: count}
                        at: {x: (i - (count - 1) / 2) * bay}
                        material: oak
                """), Map.of("width", "1220"));
        assertThat(scene.outer().width()).isEqualTo(1200);
        assertThat(scene.solids()).extracting(solid -> box(solid).minX()).containsExactly(-590.0, -190.0, 210.0);
    }

    @Test
    void aBodyMayNameSizesThatFollowWhatItCountsFirst() {
        Scene scene = scene(HEAD + SCENE + part("pieces: 6", """
                      - panel: {length: 100, width: 100, thickness: 20}
                        repeat: {i: count, j: below}
                        sizes:
                          below: i + 1
                          high: 100 * below
                        at: {x: i * 200, z: high + j}
                        material: oak
                """), Map.of());
        assertThat(scene.solids())
                .extracting(solid -> List.of(box(solid).minX() + 50, box(solid).minZ()))
                .containsExactly(
                        List.of(0.0, 100.0),
                        List.of(200.0, 200.0),
                        List.of(200.0, 201.0),
                        List.of(400.0, 300.0),
                        List.of(400.0, 301.0),
                        List.of(400.0, 302.0));
    }

    @Test
    void lettersAreWhatTheBuyerWrote() {
        String shape = """
                      - panel: {length: 400, width: 100, thickness: 20}
                        cuts:
                          - {letters: {text: words, font: plain, capitals: 30}, depth: 2, at: {y: 10}}
                          - {round: 12, at: {x: -150}}
                          - {rectangle: [8, 40], at: {x: 150}, when: coated}
                        material: oak
                      - panel: {letters: {text: words, font: roman, capitals: width / 10}, thickness: 6}
                        axes: [x, z, -y]
                        at: {z: 500}
                        material: brass
                """;
        Model model = Examples.read(HEAD + SCENE + part("pieces: 1", shape));
        Scene blank = model.scene(with(Map.of())).orElseThrow();
        assertThat(blank.solids())
                .singleElement()
                .extracting(Solid::body)
                .isInstanceOfSatisfying(
                        Body.Panel.class,
                        panel -> assertThat(panel.cuts())
                                .containsExactly(new Body.Cut(new Outline.Oval(12, 12), -150, 0, 20)));
        Scene written =
                model.scene(with(Map.of("words", "Anna", "width", "800"))).orElseThrow();
        assertThat(written.solids()).hasSize(2);
        assertThat(written.solids().getFirst().body())
                .isInstanceOfSatisfying(
                        Body.Panel.class,
                        panel -> assertThat(panel.cuts().getFirst())
                                .isEqualTo(new Body.Cut(new Outline.Letters("Anna", "plain", 30, 0), 0, 10, 2)));
        Box letters = written.solids().getLast().bounds();
        assertThat(letters.minZ()).isCloseTo(500, within(2.0));
        assertThat(letters.maxZ()).isCloseTo(580, within(2.0));
        assertThat(letters.minX()).isCloseTo(-letters.maxX(), within(0.01));
        assertThat(letters.depth()).isCloseTo(6, within(1e-9));
    }

    @Test
    void theSameConfigurationIsTheSameScene() {
        String text = HEAD + SCENE + part("pieces: 6", """
                      - cushion: {length: 400, width: 400, thickness: 60, soft: 20, piping: 6}
                        piping_surface: {material: leather}
                        repeat: {i: count}
                        mirror: [y]
                        material: wool
                """);
        Scene scene = scene(text, Map.of());
        assertThat(scene).isEqualTo(scene(text, Map.of()));
        assertThat(scene.solids()).hasSize(18);
        assertThat(scene.solids())
                .extracting(solid -> solid.surface().material())
                .startsWith("wool", "leather", "leather");
    }

    static String part(String size, String shape) {
        return """
                parts:
                  part:
                    label: Part
                    sku: PART
                    workshop: joinery
                    %s
                    shape:
                """.formatted(size) + shape;
    }

    static Solid only(String shape) {
        return scene(HEAD + SCENE + part("pieces: 1", shape), Map.of()).solids().getFirst();
    }

    static Scene scene(String text, Map<String, String> choices) {
        return Examples.read(text).scene(with(choices)).orElseThrow();
    }

    static Map<String, String> with(Map<String, String> choices) {
        var all = new HashMap<>(CHOSEN);
        all.putAll(choices);
        return all;
    }

    static Box box(Solid solid) {
        return Extent.through(Extent.of(solid.body()), solid.pose());
    }

    static double[] at(Solid solid, double x, double y, double z) {
        Box point = Extent.through(new Box(x, y, z, x, y, z), solid.pose());
        return new double[] {point.minX(), point.minY(), point.minZ()};
    }
}
