package com.shopwright.bench;

import com.shopwright.bench.SceneBench.Sample;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurators;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.export.Glb;
import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Batches;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.picture.Shot;
import com.shopwright.configurator.picture.Studio;
import com.shopwright.configurator.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files and pictures of one product: its preset and random designs, after a warm-up.
 *
 * @param presetKilobytes the preset's GLB with its textures
 * @param mostKilobytes the largest of the random designs'
 * @param triangles most of any design, like {@code draws}
 * @param glb from choices to the bytes that the live view loads
 */
record ProductTrial(
        String product,
        double presetKilobytes,
        double mostKilobytes,
        int triangles,
        int draws,
        Sample glb,
        Sample small,
        Sample large) {

    private static final int DESIGNS = 20;
    private static final int PICTURES = 3;
    private static final long SEED = 1;

    static List<ProductTrial> all(Path models) throws IOException {
        List<ProductTrial> trials = new ArrayList<>();
        try (Stream<Path> files = Files.list(models)) {
            for (Path file : files.filter(ProductTrial::model).sorted().toList()) {
                trials.add(of(file));
            }
        }
        return trials;
    }

    static Sample together(List<ProductTrial> trials, Function<ProductTrial, Sample> which) {
        Sample all = new Sample();
        trials.forEach(trial -> all.addAll(which.apply(trial)));
        return all;
    }

    /** A model's file; translations have a language before the ending. */
    private static boolean model(Path file) {
        return file.getFileName().toString().matches("[^.]+\\.yaml");
    }

    private static ProductTrial of(Path file) throws IOException {
        Configurator configurator = configurator(file);
        Scene preset = scene(
                configurator,
                configurator
                        .complete(Choices.NONE, Goal.CLOSEST, Supply.UNLIMITED)
                        .choices());
        Random random = new Random(SEED);
        List<Map<String, String>> designs = Stream.generate(
                        () -> configurator.sample(Choices.NONE, random).choices())
                .limit(DESIGNS)
                .toList();
        designs.forEach(choices -> Glb.of(scene(configurator, choices), Glb.Flavour.BARE)); // warms up
        Sample glb = new Sample();
        int triangles = 0;
        int draws = 0;
        double most = 0;
        for (Map<String, String> choices : designs) {
            long begin = System.nanoTime();
            Scene scene = scene(configurator, choices);
            Glb.of(scene, Glb.Flavour.BARE);
            glb.add((System.nanoTime() - begin) / 1e6);
            List<Batch> batches = Batches.of(scene);
            triangles = Math.max(
                    triangles,
                    batches.stream()
                            .mapToInt(batch -> batch.mesh().triangles().length / 3)
                            .sum());
            draws = Math.max(draws, batches.size());
            most = Math.max(most, kilobytes(scene));
        }
        return new ProductTrial(
                configurator.model().product(),
                kilobytes(preset),
                most,
                triangles,
                draws,
                glb,
                pictures(preset, 400),
                pictures(preset, 800));
    }

    private static Sample pictures(Scene scene, int edge) {
        Studio.picture(scene, Shot.hero(edge, edge)); // warms up
        Sample sample = new Sample();
        for (int i = 0; i < PICTURES; i++) {
            long begin = System.nanoTime();
            Studio.picture(scene, Shot.hero(edge, edge));
            sample.add((System.nanoTime() - begin) / 1e6);
        }
        return sample;
    }

    private static double kilobytes(Scene scene) {
        return Glb.of(scene, Glb.Flavour.FULL).length / 1000.0;
    }

    private static Scene scene(Configurator configurator, Map<String, String> choices) {
        return configurator
                .model()
                .scene(choices)
                .orElseThrow(() ->
                        new Bench.WrongResult(configurator.model().product() + " does not say what it looks like"));
    }

    private static Configurator configurator(Path file) throws IOException {
        String name = file.getFileName().toString();
        return switch (new ModelReader().read(name, Files.readString(file))) {
            case ModelReader.Reading.Faulty(var faults) -> throw new Bench.WrongResult(name + ": " + faults);
            case ModelReader.Reading.Read(var model) ->
                switch (Configurators.compile(model)) {
                    case Configurators.Outcome.Refused(var faults) -> throw new Bench.WrongResult(name + ": " + faults);
                    case Configurators.Outcome.Compiled(var configurator) -> configurator;
                };
        };
    }
}
