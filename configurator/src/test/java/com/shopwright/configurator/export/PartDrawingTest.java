package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Pose;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PartDrawingTest {

    private static final Panel TOP = new Panel(
            new Outline.Rectangle(1200, 600, 40),
            25,
            new Edge.Round(4),
            List.of(
                    new Cut(new Outline.Oval(60, 60), 400, 150, 25),
                    new Cut(new Outline.Oval(300, 100), -100, 0, 8),
                    new Cut(new Outline.Letters("Ao", "plain", 20, 0), 300, -100, 2)));

    private static final Surface OAK = new Surface("oak", "", "oil");

    private static final Scene SCENE = new Scene(
            new Scene.Envelope(1200, 600, 25),
            Scene.Stage.FLOOR,
            new Scene.View(35, 14),
            List.of(
                    solid(TOP, Pose.HERE),
                    solid(TOP, Pose.at(0, 0, 100)),
                    solid(TOP, Pose.mirrored(true, false, false))),
            List.of());

    private static Solid solid(Panel panel, Pose pose) {
        return new Solid("top", 0, panel, OAK, pose, Solid.FIXED, 7);
    }

    private static Drawing drawing(int kind) {
        return PartDrawing.of(SheetPart.of(SCENE).get(kind), "Top <fine>", "Desk, design 1-ABC");
    }

    @Test
    void drawsPiecesThatAreCutAlikeOnceAndMirrorImagesForThemselves() {
        List<SheetPart> parts = SheetPart.of(SCENE);

        assertThat(parts).extracting(SheetPart::name).containsExactly("top", "top-2");
        assertThat(parts).extracting(SheetPart::pieces).containsExactly(2, 1);
        assertThat(parts).extracting(SheetPart::mirrored).containsExactly(false, true);
    }

    @Test
    void closesEveryOutlineAtItsTrueExtent() {
        DxfFile file = DxfFile.read(Dxf.of(drawing(0)));

        assertThat(file.layers()).containsExactlyInAnyOrder("CUT", "ENGRAVE", "DIM", "TEXT");
        assertThat(file.polylines())
                .as("outline, hole, pocket, and two letters with a hole each")
                .hasSize(7)
                .allMatch(DxfFile.Polyline::closed);
        DxfFile.Polyline outline = file.polylines().getFirst();
        assertThat(outline.layer()).isEqualTo("CUT");
        assertThat(outline.bounds()).containsExactly(new double[] {-600, -300, 600, 300}, within(1e-6));
        assertThat(file.polylines())
                .extracting(DxfFile.Polyline::layer)
                .containsExactly("CUT", "CUT", "ENGRAVE", "ENGRAVE", "ENGRAVE", "ENGRAVE", "ENGRAVE");
    }

    @Test
    void drawsRoundCornersAsTrueArcsAndEnclosesTheRightArea() {
        DxfFile file = DxfFile.read(Dxf.of(drawing(0)));

        assertThat(file.polylines().get(0).area()).isCloseTo(1200 * 600 - (4 - Math.PI) * 40 * 40, within(0.1));
        assertThat(file.polylines().get(1).area()).isCloseTo(Math.PI * 30 * 30, within(0.1));
        assertThat(file.polylines().get(2).area()).isCloseTo(Math.PI * 150 * 50, within(5.0));
    }

    @Test
    void mirrorsWhatIsAMirrorImage() {
        double[] hole = DxfFile.read(Dxf.of(drawing(1))).polylines().get(1).bounds();

        assertThat((hole[0] + hole[2]) / 2).isCloseTo(-400, within(1e-6));
        assertThat((hole[1] + hole[3]) / 2).isCloseTo(150, within(1e-6));
        assertThat(DxfFile.read(Dxf.of(drawing(1))).polylines().getFirst().area())
                .isCloseTo(1200 * 600 - (4 - Math.PI) * 40 * 40, within(0.1));
    }

    @Test
    void saysInWordsWhatALineCannot() {
        String text = new String(Dxf.of(drawing(0)), StandardCharsets.US_ASCII);

        assertThat(text)
                .contains("1200 \\U+00D7 600 \\U+00D7 25 mm, oak, grain along the length, 2 pieces")
                .contains("edges rounded by 4 above and below")
                .contains("1: round 60, through, middle 1000 from the left and 450 from below")
                .contains("8 deep")
                .contains("design 1-ABC");
    }

    @Test
    void isAnSvgWithATitleThatSomebodyCanListenTo() throws Exception {
        byte[] svg = Svg.of(drawing(0));

        Document document = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg));
        var root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Top <fine>, Desk, design 1-ABC");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("1200 × 600 × 25 mm");
        assertThat(root.getAttribute("width")).endsWith("mm");
    }

    @Test
    void isTheSameToTheByteEveryTime() {
        assertThat(Dxf.of(drawing(0))).isEqualTo(Dxf.of(drawing(0)));
        assertThat(Svg.of(drawing(0))).isEqualTo(Svg.of(drawing(0)));
    }

    /** A drawing as a CAD program reads it: pairs of a code and a value. */
    private record DxfFile(List<String> layers, List<Polyline> polylines) {

        record Polyline(String layer, boolean closed, List<Loop.Node> nodes) {

            double[] bounds() {
                return new double[] {
                    nodes.stream().mapToDouble(Loop.Node::x).min().orElseThrow(),
                    nodes.stream().mapToDouble(Loop.Node::y).min().orElseThrow(),
                    nodes.stream().mapToDouble(Loop.Node::x).max().orElseThrow(),
                    nodes.stream().mapToDouble(Loop.Node::y).max().orElseThrow()
                };
            }

            /** Triangles to the corners, and the segments of circles beyond the chords. */
            double area() {
                double area = 0;
                for (int i = 0; i < nodes.size(); i++) {
                    Loop.Node a = nodes.get(i);
                    Loop.Node b = nodes.get((i + 1) % nodes.size());
                    area += (a.x() * b.y() - b.x() * a.y()) / 2;
                    double angle = 4 * Math.atan(a.bulge());
                    if (angle != 0) {
                        double radius = Math.hypot(b.x() - a.x(), b.y() - a.y()) / 2 / Math.sin(angle / 2);
                        area += radius * radius * (angle - Math.sin(angle)) / 2;
                    }
                }
                return Math.abs(area);
            }
        }

        static DxfFile read(byte[] bytes) {
            String[] lines = new String(bytes, StandardCharsets.US_ASCII).split("\r\n");
            List<String> layers = new ArrayList<>();
            List<Polyline> polylines = new ArrayList<>();
            List<Loop.Node> nodes = new ArrayList<>();
            for (Map<Integer, String> entity : entities(lines)) {
                switch (entity.getOrDefault(0, "")) {
                    case "LAYER" -> layers.add(entity.getOrDefault(2, ""));
                    case "POLYLINE" -> {
                        nodes = new ArrayList<>();
                        polylines.add(new Polyline(
                                entity.getOrDefault(8, ""),
                                entity.getOrDefault(70, "").equals("1"),
                                nodes));
                    }
                    case "VERTEX" ->
                        nodes.add(new Loop.Node(
                                Double.parseDouble(entity.getOrDefault(10, "")),
                                Double.parseDouble(entity.getOrDefault(20, "")),
                                Double.parseDouble(entity.getOrDefault(42, "0"))));
                    default -> {}
                }
            }
            return new DxfFile(layers, polylines);
        }

        private static List<Map<Integer, String>> entities(String[] lines) {
            List<Map<Integer, String>> entities = new ArrayList<>();
            for (int i = 0; i < lines.length; i += 2) {
                int code = Integer.parseInt(lines[i]);
                if (code == 0) {
                    entities.add(new TreeMap<>());
                }
                if (!entities.isEmpty()) {
                    entities.getLast().putIfAbsent(code, lines[i + 1]);
                }
            }
            return entities;
        }
    }
}
