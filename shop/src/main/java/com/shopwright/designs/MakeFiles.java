package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Decoded;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.export.Glb;
import com.shopwright.configurator.export.Usdz;
import com.shopwright.configurator.picture.Shot;
import com.shopwright.configurator.picture.Studio;
import com.shopwright.configurator.scene.Scene;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes files of scenes. */
@Component
class MakeFiles implements DesignFiles {

    private static final Sought.Unknown NO_SUCH_DESIGN =
            new Sought.Unknown("There is no such design.", "Compare its address with the one you were given.");

    private final CompiledModels models;
    private final Designs designs;
    private final FileShelf shelf;
    private final TextureShelf textures;

    MakeFiles(CompiledModels models, Designs designs, FileShelf shelf, TextureShelf textures) {
        this.models = models;
        this.designs = designs;
        this.shelf = shelf;
        this.textures = textures;
    }

    @Override
    public Sought find(Slug product, String code) {
        return models.current(product)
                .map(current -> switch (current.decode(code)) {
                    case Decoded.Found(Configuration found) -> found(current, found);
                    case Decoded.Refused(String problem, String remedy) -> new Sought.Unknown(problem, remedy);
                    case Decoded.OtherVersion(int version) -> older(new ModelVersion(product, version), code);
                })
                .orElseGet(() ->
                        new Sought.Unknown("This product is not made to order.", "Name one that is made to order."));
    }

    @Override
    public Sought find(DesignId design) {
        return Optional.ofNullable(designs.find(Set.of(design)).get(design))
                .filter(saved -> !saved.specification().code().isEmpty())
                .flatMap(saved -> DesignStandings.version(saved)
                        .map(version -> older(version, saved.specification().code())))
                .orElse(NO_SUCH_DESIGN);
    }

    private Sought older(ModelVersion version, String code) {
        return models.compiled(version)
                .map(then -> then.decode(code) instanceof Decoded.Found(Configuration found)
                        ? found(then, found)
                        : NO_SUCH_DESIGN)
                .orElseGet(() -> new Sought.Unknown(
                        "This code is of a version of the product that this shop never had.",
                        "Compare it with the one you were given."));
    }

    private static Sought found(Configurator configurator, Configuration configuration) {
        return new Sought.Found(new Blueprint(configurator.model(), configuration));
    }

    @Override
    public Optional<Blueprint> preset(Slug product) {
        return models.current(product)
                .map(configurator -> new Blueprint(
                        configurator.model(), configurator.complete(Choices.NONE, Goal.CLOSEST, Supply.UNLIMITED)));
    }

    @Override
    public boolean has(Blueprint blueprint, FileWish wish) {
        return shelf.has(new FileShelf.Key(blueprint.hash(), wish));
    }

    @Override
    public FileOutcome file(Blueprint blueprint, FileWish wish) {
        Optional<Scene> scene = blueprint.scene();
        if (scene.isEmpty()) {
            return new FileOutcome.NothingToSee();
        }
        return shelf.file(new FileShelf.Key(blueprint.hash(), wish), () -> made(scene.get(), wish))
                .<FileOutcome>map(FileOutcome.Made::new)
                .orElseGet(FileOutcome.Busy::new);
    }

    private static DesignFile made(Scene scene, FileWish wish) {
        return switch (wish) {
            case FileWish.Shape(Glb.Flavour flavour) -> DesignFile.of(Glb.TYPE, Glb.of(scene, flavour));
            case FileWish.QuickLook _ -> DesignFile.of(Usdz.TYPE, Usdz.of(scene));
            case FileWish.Picture picture -> picture(scene, picture);
            case FileWish.Sheet _, FileWish.Cuts _, FileWish.Drawing _ ->
                throw new IllegalArgumentException(wish + " is for the workshop.");
        };
    }

    private static DesignFile picture(Scene scene, FileWish.Picture wish) {
        Shot shot = new Shot(wish.from(), wish.edge(), wish.edge(), wish.before());
        return wish.format().write(Studio.picture(scene, shot));
    }

    @Override
    public Optional<DesignFile> texture(String name) {
        return textures.file(name);
    }
}
