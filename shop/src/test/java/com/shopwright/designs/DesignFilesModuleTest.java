package com.shopwright.designs;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.export.Glb;
import com.shopwright.configurator.picture.Backdrop;
import com.shopwright.configurator.picture.Viewpoint;
import com.shopwright.testing.Stools;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignFilesModuleTest {

    private static final FileWish GLB = new FileWish.Shape(Glb.Flavour.FULL);
    private static final FileWish SMALL = picture(Viewpoint.HERO, PictureFormat.WEBP);

    private TestRooms rooms;
    private Models models;
    private Configurations configurations;
    private DesignFiles files;

    @BeforeEach
    void open() {
        rooms = TestRooms.with(Map.of(), "catalog", "designs");
        models = rooms.get(Models.class);
        configurations = rooms.get(Configurations.class);
        files = rooms.get(DesignFiles.class);
        rooms.get(ShopProfiles.class)
                .put(new ShopProfile(
                        "Larkwood",
                        "Made well",
                        "hello@larkwood.example",
                        Currency.getInstance("EUR"),
                        "DE",
                        Optional.empty()));
        Stools.into(rooms.get(Catalog.class), models);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private static FileWish.Picture picture(Viewpoint from, PictureFormat format) {
        return new FileWish.Picture(from, 400, Backdrop.LIGHT, format);
    }

    private static Blueprint found(Sought sought) {
        return switch (sought) {
            case Sought.Found(Blueprint blueprint) -> blueprint;
            case Sought.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

    private DesignFile made(Blueprint blueprint, FileWish wish) {
        return switch (files.file(blueprint, wish)) {
            case FileOutcome.Made(DesignFile file) -> file;
            case FileOutcome other -> throw new AssertionError(other);
        };
    }

    private Blueprint preset() {
        return files.preset(Stools.STOOL).orElseThrow();
    }

    @Test
    void aModelThatSaysNoShapesHasNoFiles() {
        assertThat(files.file(preset(), GLB)).isInstanceOf(FileOutcome.NothingToSee.class);
    }

    @Test
    void aDesignIsFoundByItsCodeOnWhateverVersionItWasMade() {
        Stools.publish(models, Stools.seen());
        String code = preset().configuration().code();
        Stools.publish(models, Stools.seen().replace("version: 4\ncurrency", "version: 5\ncurrency"));

        Blueprint found = found(files.find(Stools.STOOL, code));

        assertThat(found.model().version()).isEqualTo(4);
        assertThat(made(found, GLB).type()).isEqualTo("model/gltf-binary");
    }

    @Test
    void aSavedDesignIsFoundByItsHash() {
        Stools.publish(models, Stools.seen());
        var saved = (SaveOutcome.Saved)
                configurations.save(Stools.STOOL, Map.of("height", "500", "wood", "walnut", "cushion", "no"));

        Blueprint found = found(files.find(saved.id()));

        assertThat(found.configuration().choices())
                .containsEntry("wood", "walnut")
                .containsEntry("height", "500");
        assertThat(files.find(new DesignId("0".repeat(64)))).isInstanceOf(Sought.Unknown.class);
    }

    @Test
    void saysWhyACodeIsNone() {
        assertThat(files.find(Stools.STOOL, "1-zzzz"))
                .isInstanceOfSatisfying(
                        Sought.Unknown.class,
                        unknown -> assertThat(unknown.remedy()).isNotBlank());
        assertThat(files.find(Stools.STOOL, "77-0")).isInstanceOf(Sought.Unknown.class);
        assertThat(files.find(new Slug("throne"), "1-0")).isInstanceOf(Sought.Unknown.class);
    }

    @Test
    void takesPicturesFromAllSidesInEveryFormat() throws IOException {
        Stools.publish(models, Stools.seen());
        for (PictureFormat format : PictureFormat.values()) {
            DesignFile file = made(preset(), picture(Viewpoint.HERO, format));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.bytes()));
            assertThat(image.getWidth()).as(file.type()).isEqualTo(400);
            assertThat(image.getHeight()).isEqualTo(400);
        }
        assertThat(List.of(Viewpoint.HERO, Viewpoint.FRONT, Viewpoint.SIDE, Viewpoint.TOP))
                .extracting(
                        view -> made(preset(), picture(view, PictureFormat.PNG)).tag())
                .doesNotHaveDuplicates();
    }

    @Test
    void makesEachFileOnce() {
        Stools.publish(models, Stools.seen());
        assertThat(files.has(preset(), SMALL)).isFalse();

        DesignFile first = made(preset(), SMALL);

        assertThat(files.has(preset(), SMALL)).isTrue();
        assertThat(made(preset(), SMALL)).isSameAs(first);
    }

    @Test
    void theSameDesignHasTheSameBytesAfterARestart() {
        Stools.publish(models, Stools.seen());
        MakeFiles restarted = new MakeFiles(
                rooms.get(CompiledModels.class), rooms.get(Designs.class), new FileShelf(), new TextureShelf());

        for (FileWish wish : List.of(GLB, new FileWish.QuickLook(), SMALL)) {
            assertThat(restarted.file(preset(), wish))
                    .as(wish.toString())
                    .isEqualTo(new FileOutcome.Made(made(preset(), wish)));
        }
    }

    @Test
    void theBareShapeNamesTexturesThatAreThere() {
        Stools.publish(models, Stools.seen());
        String text =
                new String(made(preset(), new FileWish.Shape(Glb.Flavour.BARE)).bytes(), StandardCharsets.ISO_8859_1);

        Matcher names = Pattern.compile("\"(?:colour|relief)\":\"([^\"]+)\"").matcher(text);
        while (names.find()) {
            assertThat(files.texture(names.group(1))).as(names.group(1)).isPresent();
        }
        assertThat(files.texture("oak.00000000")).isEmpty();
        assertThat(files.texture("nothing")).isEmpty();
    }

    @Test
    void theWorkshopGetsASheetAListAndADrawingOfEveryPanel() {
        Stools.publish(models, Stools.seen());
        var saved = (SaveOutcome.Saved)
                configurations.save(Stools.STOOL, Map.of("height", "500", "wood", "oak", "cushion", "yes"));
        WorkshopFiles workshop = rooms.get(WorkshopFiles.class);

        assertThat(workshop.of(saved.id()))
                .extracting(WorkshopFile::name)
                .containsExactly("build-sheet.pdf", "cut-list.csv", "seat.svg", "seat.dxf");
        for (WorkshopFile file : workshop.of(saved.id())) {
            assertThat(workshop.file(saved.id(), file.name()))
                    .as(file.name())
                    .hasValueSatisfying(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    FileOutcome.Made.class,
                                    made -> assertThat(made.file().bytes()).isNotEmpty()));
        }
        assertThat(text(workshop, saved.id(), "cut-list.csv"))
                .contains("seat,Seat,1,320,320,27,oak,SEAT-OAK,length,edges rounded by 4 above and below")
                .contains("legs,Leg,3,473,40,40,oak,STOOL-LEG")
                .contains("cushion,Cushion,1,,,,,CUSHION,,,as bought");
        assertThat(text(workshop, saved.id(), "seat.dxf")).contains("Stool, design 4-");
        assertThat(workshop.file(saved.id(), "legs.dxf")).as("no sheet").isEmpty();
        assertThat(workshop.file(saved.id(), "../models")).isEmpty();
        assertThat(workshop.of(new DesignId("0".repeat(64)))).isEmpty();
    }

    private static String text(WorkshopFiles workshop, DesignId id, String name) {
        return workshop.file(id, name).orElseThrow() instanceof FileOutcome.Made(DesignFile file)
                ? new String(file.bytes(), StandardCharsets.UTF_8)
                : "";
    }
}
