package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.Configuration.Size;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Pose;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutListTest {

    private static final Body BOARD =
            new Body.Panel(new Outline.Rectangle(1200, 600, 0), 25, new Edge.Bevel(12, 18), List.of());
    private static final Body SIDE =
            new Body.Panel(new Outline.Rectangle(500, 120.5, 0), 12, new Edge.Sharp(), List.of());
    private static final Body FRONT =
            new Body.Panel(new Outline.Rectangle(560, 140, 0), 18, new Edge.Sharp(), List.of());
    private static final Body LEG = new Body.Turned(List.of(new Body.Ring(0, 16), new Body.Ring(710, 29)), false, 0);

    private static final Scene SCENE = new Scene(
            new Scene.Envelope(1200, 600, 750),
            Scene.Stage.FLOOR,
            new Scene.View(35, 14),
            List.of(
                    solid("top", BOARD, "oak"),
                    solid("drawer", SIDE, "birch"),
                    solid("drawer", SIDE, "birch"),
                    solid("drawer", FRONT, "oak"),
                    solid("leg", LEG, "steel")),
            List.of());

    private static Solid solid(String part, Body body, String material) {
        return new Solid(part, 0, body, new Surface(material, "", ""), Pose.HERE, Solid.FIXED, 1);
    }

    private static Part part(String name, String label, boolean made, int pieces, Size size) {
        return new Part(name, label, "SKU-" + name, "workshop", made, pieces, size, pieces);
    }

    private static final List<Part> BILL = List.of(
            part("top", "Top, \"solid\"", true, 1, new Size(1200, 600, 25)),
            part("drawer", "Drawer", true, 1, new Size(560, 500, 140)),
            part("leg", "Leg", true, 4, Size.NONE),
            part("screw", "=Screws", false, 16, Size.NONE));

    private static List<String> lines() {
        return new String(CutList.of(BILL, SCENE).csv(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void listsEveryPartOfTheBillAndEachKindOfPanelForItself() {
        assertThat(lines())
                .containsExactly(
                        "part,label,pieces,length,width,thickness,material,sku,grain,edge,note",
                        "top,\"Top, \"\"solid\"\"\",1,1200,600,25,oak,SKU-top,length,\"edges bevelled below, 12 in and 18 up\",",
                        "drawer,Drawer (1),2,500,120.5,12,birch,SKU-drawer,length,edges square,",
                        "drawer-2,Drawer (2),1,560,140,18,oak,SKU-drawer,length,edges square,",
                        "leg,Leg,4,,,,steel,SKU-leg,,,\"turned, 710 high, 58 across\"",
                        "screw,'=Screws,16,,,,,SKU-screw,,,as bought");
    }

    @Test
    void endsItsLinesAsTheStandardSays() {
        String text = new String(CutList.of(BILL, SCENE).csv(), StandardCharsets.UTF_8);

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void keepsLinesTogetherThatHaveBreaksInThem() {
        assertThat(new Csv().row(List.of("a\r\nb", "plain", "say \"x\"")).toString())
                .isEqualTo("\"a\r\nb\",plain,\"say \"\"x\"\"\"\r\n");
    }
}
