package com.shopwright.designs;

import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.export.BuildSheet;
import com.shopwright.configurator.export.CutList;
import com.shopwright.configurator.export.SheetPart;
import com.shopwright.configurator.picture.Backdrop;
import com.shopwright.configurator.picture.Viewpoint;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.kernel.ShopSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;

/** Makes what the workshop works by of a design's scene and bill of materials. */
@Component
class MakeWorkshopFiles implements WorkshopFiles {

    private static final String SHEET = "build-sheet.pdf";
    private static final String CUTS = "cut-list.csv";
    private static final String MACHINE = ".dxf";
    private static final String PAPER = ".svg";

    private static final FileWish PICTURE =
            new FileWish.Picture(Viewpoint.HERO, 800, Backdrop.LIGHT, PictureFormat.JPEG);

    private final DesignFiles files;
    private final FileShelf shelf;
    private final ChoiceWords words;
    private final ShopSettings settings;

    MakeWorkshopFiles(DesignFiles files, FileShelf shelf, ChoiceWords words, ShopSettings settings) {
        this.files = files;
        this.shelf = shelf;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public List<WorkshopFile> of(DesignId design) {
        return found(design)
                .flatMap(blueprint -> blueprint.scene().map(scene -> listed(blueprint, scene)))
                .orElse(List.of());
    }

    private static List<WorkshopFile> listed(Blueprint blueprint, Scene scene) {
        List<WorkshopFile> list = new ArrayList<>();
        list.add(new WorkshopFile(SHEET, "Build sheet"));
        list.add(new WorkshopFile(CUTS, "Cut list"));
        for (SheetPart part : SheetPart.of(scene)) {
            String label = label(blueprint, part);
            list.add(new WorkshopFile(part.name() + PAPER, label + ", drawing"));
            list.add(new WorkshopFile(part.name() + MACHINE, label + ", DXF"));
        }
        return list;
    }

    @Override
    public Optional<FileOutcome> file(DesignId design, String name) {
        return found(design).flatMap(blueprint -> blueprint.scene().flatMap(scene -> file(blueprint, scene, name)));
    }

    private Optional<FileOutcome> file(Blueprint blueprint, Scene scene, String name) {
        return switch (name) {
            case SHEET -> Optional.of(sheet(blueprint, scene));
            case CUTS ->
                Optional.of(kept(
                        blueprint,
                        new FileWish.Cuts(),
                        CutList.TYPE,
                        () -> cuts(blueprint, scene).csv()));
            default ->
                SheetPart.of(scene).stream()
                        .filter(part -> name.equals(part.name() + PAPER) || name.equals(part.name() + MACHINE))
                        .findFirst()
                        .map(part -> drawing(blueprint, part, name.endsWith(MACHINE)));
        };
    }

    private FileOutcome drawing(Blueprint blueprint, SheetPart part, boolean forMachines) {
        String label = label(blueprint, part);
        String job = blueprint.model().title() + ", design "
                + blueprint.configuration().code();
        FileWish wish = new FileWish.Drawing(part.name(), forMachines);
        return forMachines
                ? kept(blueprint, wish, "image/vnd.dxf", () -> part.dxf(label, job))
                : kept(blueprint, wish, "image/svg+xml", () -> part.svg(label, job));
    }

    /** The picture is waited for where pictures are made, so that this never takes more than its share. */
    private FileOutcome sheet(Blueprint blueprint, Scene scene) {
        return switch (files.file(blueprint, PICTURE)) {
            case FileOutcome.Made(DesignFile picture) ->
                kept(
                        blueprint,
                        new FileWish.Sheet(),
                        BuildSheet.TYPE,
                        () -> sheet(blueprint, scene, picture).pdf());
            case FileOutcome other -> other;
        };
    }

    private BuildSheet sheet(Blueprint blueprint, Scene scene, DesignFile picture) {
        Configuration configuration = blueprint.configuration();
        String address = settings.url()
                .resolve("/products/" + configuration.product() + "/designs/" + configuration.code())
                .toString();
        return new BuildSheet(
                blueprint.model().title(),
                configuration.code(),
                address,
                List.of(
                        new BuildSheet.Fact("Working days", Integer.toString(configuration.makingDays())),
                        new BuildSheet.Fact("Weight", configuration.weightGrams() + " g")),
                words.of(blueprint.model(), configuration.choices()).stream()
                        .map(chosen -> new BuildSheet.Fact(chosen.label(), chosen.value()))
                        .toList(),
                cuts(blueprint, scene),
                Optional.of(image(picture)),
                Optional.of(stamp(address)));
    }

    private static CutList cuts(Blueprint blueprint, Scene scene) {
        return CutList.of(blueprint.configuration().parts(), scene);
    }

    private FileOutcome kept(Blueprint blueprint, FileWish wish, String type, Making making) {
        return shelf.file(new FileShelf.Key(blueprint.hash(), wish), () -> DesignFile.of(type, making.bytes()))
                .<FileOutcome>map(FileOutcome.Made::new)
                .orElseGet(FileOutcome.Busy::new);
    }

    private interface Making {
        byte[] bytes();
    }

    private Optional<Blueprint> found(DesignId design) {
        return files.find(design) instanceof Sought.Found(Blueprint blueprint)
                ? Optional.of(blueprint)
                : Optional.empty();
    }

    private static String label(Blueprint blueprint, SheetPart sheet) {
        String label = blueprint.configuration().parts().stream()
                .filter(part -> part.name().equals(sheet.part()))
                .findFirst()
                .map(Configuration.Part::label)
                .orElse(sheet.part());
        return sheet.number() == 1 ? label : label + " (" + sheet.number() + ")";
    }

    private static BufferedImage image(DesignFile picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The address for a camera, four pixels a module. */
    private static BufferedImage stamp(String address) {
        int scale = 4;
        QrCode code = new QrCode();
        code.setContent(address);
        var image = new BufferedImage(code.getWidth() * scale, code.getHeight() * scale, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        new Java2DRenderer(graphics, scale, Color.WHITE, Color.BLACK).render(code);
        graphics.dispose();
        return image;
    }
}
