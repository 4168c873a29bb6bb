package com.shopwright.configurator.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Motion;
import com.shopwright.configurator.scene.Pose;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudioTest {

    private static final Scene.View HERO = new Scene.View(30, 16);

    @Test
    void takesTheSamePictureTwice() {
        List<Batch> chair = Props.chair("oak", "cane", "").batches();
        Shot shot = Shot.hero(160, 120);
        assertThat(Studio.picture(chair, Scene.Stage.FLOOR, HERO, shot).png())
                .isEqualTo(Studio.picture(chair, Scene.Stage.FLOOR, HERO, shot).png());
    }

    @Test
    void fillsTheFrameWithEqualMargins() {
        for (int[] size : new int[][] {{160, 160}, {200, 100}, {90, 180}}) {
            for (Viewpoint from : Viewpoint.values()) {
                if (from == Viewpoint.DETAIL) {
                    continue;
                }
                Shot shot = new Shot(from, size[0], size[1], Backdrop.NONE);
                Picture picture = Studio.picture(Props.table("ash", "").batches(), Scene.Stage.CEILING, HERO, shot);
                int[] box = box(picture);
                double margin = 0.07 * Math.min(size[0], size[1]);
                assertThat((double) Math.min(box[0], box[1]))
                        .as("%s %s", from, shot)
                        .isCloseTo(margin, within(2.0));
                assertThat((double) box[0]).isCloseTo(size[0] - 1 - box[2], within(2.0));
                assertThat((double) box[1]).isCloseTo(size[1] - 1 - box[3], within(2.0));
            }
        }
    }

    @Test
    void throwsAShadowOnTheFloorAwayFromTheLight() {
        Picture picture = Studio.picture(
                Props.of("paint", "#ffffff", "")
                        .box(-100, -100, 0, 200, 200, 400)
                        .batches(),
                Scene.Stage.FLOOR,
                new Scene.View(0, 20),
                new Shot(Viewpoint.HERO, 200, 200, Backdrop.NONE));
        assertThat(alpha(picture, 160, 150))
                .as("to the right of the foot, behind it")
                .isGreaterThan(25);
        assertThat(alpha(picture, 20, 150)).as("to the left, towards the lamp").isLessThan(12);
        assertThat(alpha(picture, 3, 3)).as("up in the air").isZero();
    }

    @Test
    void darkensTheFloorWhereAFootTouchesIt() {
        assertThat(shadeBeforeAFoot(0))
                .as("on the floor, against a hand above it")
                .isGreaterThan(shadeBeforeAFoot(150) + 15);
    }

    /** Alpha of the shadow just before a block that begins at a height, where the lamp does not let it fall. */
    private static int shadeBeforeAFoot(int height) {
        Picture picture = Studio.picture(
                Props.of("paint", "#ffffff", "")
                        .box(-60, -60, height, 120, 120, 400 - height)
                        .box(-200, 300, 0, 400, 10, 10)
                        .batches(),
                Scene.Stage.FLOOR,
                new Scene.View(0, 20),
                new Shot(Viewpoint.HERO, 200, 200, Backdrop.NONE));
        int lowest = 0;
        for (int y = 0; y < 200; y++) {
            if (alpha(picture, 100, y) == 255) {
                lowest = y;
            }
        }
        return alpha(picture, 100, lowest + 3);
    }

    @Test
    void opensDoorsToShowWhatIsBehindThem() {
        Scene shut = cupboard();
        int closed = red(Studio.picture(shut, Shot.hero(160, 160)));
        int open = red(Studio.picture(shut, new Shot(Viewpoint.OPEN, 160, 160, Backdrop.LIGHT)));
        assertThat(closed).as("red pixels of what is inside, shut").isZero();
        assertThat(open).as("open").isGreaterThan(500);
    }

    /** A white door before a red board; it swings about its left edge. */
    private static Scene cupboard() {
        Body board = new Body.Panel(new Body.Outline.Rectangle(300, 300, 0), 10, new Body.Edge.Sharp(), List.of());
        Pose upright = new Pose(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 150);
        return new Scene(
                new Scene.Envelope(300, 60, 300),
                Scene.Stage.FLOOR,
                new Scene.View(10, 10),
                List.of(
                        new Solid("back", 0, board, new Surface("paint", "#d01010", ""), upright, Solid.FIXED, 1),
                        new Solid(
                                "door",
                                0,
                                board,
                                new Surface("paint", "#ffffff", ""),
                                upright.then(Pose.at(0, -50, 0)),
                                0,
                                2)),
                List.of(new Scene.Mover("door", new Motion.Swing(-150, -50, -95))));
    }

    /** How many pixels are red. */
    private static int red(Picture picture) {
        int red = 0;
        for (int pixel : picture.pixels()) {
            red += (pixel >> 16 & 255) > (pixel & 255) + 80 ? 1 : 0;
        }
        return red;
    }

    @Test
    void throwsAShadowOnTheWallBehindWhatHangsThere() {
        Picture picture = Studio.picture(
                Props.of("slate", "", "").box(-150, -60, 0, 300, 12, 200).batches(),
                Scene.Stage.WALL,
                new Scene.View(0, 0),
                new Shot(Viewpoint.HERO, 200, 160, Backdrop.NONE));
        int[] box = {0, 0};
        for (int x = 0; x < 200; x++) {
            int a = alpha(picture, x, 80);
            box[x < 100 ? 0 : 1] += a > 10 && a < 240 ? a : 0;
        }
        assertThat(box[1]).as("right of the plate").isGreaterThan(2 * box[0] + 50);
    }

    @Test
    void letsTheBackdropThroughTheHolesOfCane() {
        Shot shot = new Shot(Viewpoint.FRONT, 200, 200, Backdrop.NONE);
        Picture cane = Studio.picture(
                Props.of("cane", "", "").box(-50, 0, 0, 100, 3, 100).batches(), Scene.Stage.CEILING, HERO, shot);
        int holes = 0;
        int strands = 0;
        for (int y = 30; y < 170; y++) {
            for (int x = 30; x < 170; x++) {
                holes += alpha(cane, x, y) < 80 ? 1 : 0;
                strands += alpha(cane, x, y) > 200 ? 1 : 0;
            }
        }
        assertThat(holes).isGreaterThan(1500);
        assertThat(strands).isGreaterThan(5000);
    }

    @Test
    void letsLightThroughTheHolesOfCaneOntoTheFloor() {
        double board =
                shade(Props.of("oak", "", "").box(-300, -300, 300, 600, 600, 5).batches());
        double cane =
                shade(Props.of("cane", "", "").box(-300, -300, 300, 600, 600, 5).batches());
        assertThat(cane).isLessThan(board * 0.85).isGreaterThan(board * 0.2);
    }

    @Test
    void showsWhatIsBehindGlass() {
        Shot shot = new Shot(Viewpoint.FRONT, 100, 100, Backdrop.LIGHT);
        Picture picture = Studio.picture(
                Props.of("glass", "", "")
                        .box(-50, -100, 0, 100, 4, 100)
                        .then("paint", "#c02020", "")
                        .box(-50, 0, 0, 100, 4, 100)
                        .batches(),
                Scene.Stage.CEILING,
                HERO,
                shot);
        int pixel = picture.pixels()[50 * 100 + 50];
        assertThat(pixel >> 16 & 255).isGreaterThan((pixel >> 8 & 255) + 60);
    }

    @Test
    void turnsTheRightSideOfAThingToTheRightInFrontAndToTheLeftFromBehind() {
        List<Batch> flags = Props.of("paint", "#d01010", "")
                .box(50, -5, 0, 50, 10, 100)
                .then("paint", "#1010d0", "")
                .box(-100, -5, 0, 50, 10, 100)
                .batches();
        assertThat(redIsRight(flags, Viewpoint.FRONT)).isTrue();
        assertThat(redIsRight(flags, Viewpoint.BACK)).isFalse();
        assertThat(redIsRight(flags, Viewpoint.TOP)).isTrue();
    }

    @Test
    void lightsUpAShadeThatIsLit() {
        Shot shot = new Shot(Viewpoint.FRONT, 100, 100, Backdrop.DARK);
        int dark = Studio.picture(Props.lamp("linen", "").batches(), Scene.Stage.TABLE, HERO, shot)
                .pixels()[30 * 100 + 60];
        int lit = Studio.picture(Props.lamp("linen", "lit").batches(), Scene.Stage.TABLE, HERO, shot)
                .pixels()[30 * 100 + 60];
        assertThat(lit >> 16 & 255).as("red").isGreaterThan((dark >> 16 & 255) + 15);
        assertThat((lit >> 16 & 255) - (lit & 255)).as("warmth").isGreaterThan((dark >> 16 & 255) - (dark & 255) + 10);
    }

    @Test
    void darkensTheRoomForPagesInTheDark() {
        assertThat(luminance(Props.table("oak", "").batches(), Backdrop.DARK))
                .isLessThan(luminance(Props.table("oak", "").batches(), Backdrop.LIGHT) * 0.6);
    }

    @Test
    void writesPngWithAndJpegWithoutTransparency() {
        Picture picture = Studio.picture(
                Props.table("oak", "").batches(),
                Scene.Stage.FLOOR,
                HERO,
                new Shot(Viewpoint.HERO, 60, 40, Backdrop.NONE));
        assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(picture.jpeg(0.85)).startsWith(0xff, 0xd8);
    }

    @Test
    void refusesPicturesWithoutSizeOrSubject() {
        assertThatThrownBy(() -> Shot.hero(0, 100)).hasMessageContaining("1 to 2400");
        assertThatThrownBy(() -> Shot.hero(100, 2401)).hasMessageContaining("2401");
        assertThatThrownBy(() -> Studio.picture(List.of(), Scene.Stage.FLOOR, HERO, Shot.hero(10, 10)))
                .hasMessageContaining("nothing to see");
    }

    private static boolean redIsRight(List<Batch> flags, Viewpoint from) {
        Picture picture = Studio.picture(flags, Scene.Stage.CEILING, HERO, new Shot(from, 100, 100, Backdrop.LIGHT));
        int pixel = picture.pixels()[50 * 100 + 75];
        return (pixel >> 16 & 255) > (pixel & 255);
    }

    /** How much shadow lies on the floor below a board in the air, seen from above beside it. */
    private static double shade(List<Batch> board) {
        Picture picture = Studio.picture(
                board, Scene.Stage.FLOOR, new Scene.View(0, 25), new Shot(Viewpoint.HERO, 160, 160, Backdrop.NONE));
        double sum = 0;
        for (int y = 100; y < 160; y++) {
            for (int x = 0; x < 160; x++) {
                sum += alpha(picture, x, y);
            }
        }
        return sum;
    }

    private static double luminance(List<Batch> batches, Backdrop backdrop) {
        Picture picture = Studio.picture(batches, Scene.Stage.TABLE, HERO, new Shot(Viewpoint.HERO, 80, 80, backdrop));
        double sum = 0;
        for (int pixel : picture.pixels()) {
            sum += (pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255);
        }
        return sum;
    }

    private static int alpha(Picture picture, int x, int y) {
        return picture.pixels()[y * picture.width() + x] >>> 24;
    }

    private static int[] box(Picture picture) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (alpha(picture, x, y) > 8) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }
}
