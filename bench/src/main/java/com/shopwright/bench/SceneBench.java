package com.shopwright.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * What it takes to see the demo's products: files and pictures of presets and of random designs in this process, and from
 * a buyer's click to the new scene in a real browser on a shop of its own.
 *
 * <p>Sizes are those of the presets, as buyers meet them; the table has the largest of the random designs beside them.
 * Without a Chromium (in {@code CHROMIUM} or on the path) the click is {@code na}.
 */
final class SceneBench implements Bench.Measurement {

    private static final String ROW = "%-20s %9s %9s %9s %6s %8s %8s %8s %8s %9s%n";
    private static final Pattern VIEW = Pattern.compile("data-view=\"([^\"]+)\"");

    @Override
    public Bench.Figures run(Path root) throws Exception {
        List<ProductTrial> trials = ProductTrial.all(root.resolve("shop/src/main/resources/demo/models"));
        Clicks clicks = new Clicks(trials.stream().map(ProductTrial::product).toList());
        try (Stack stack = Stack.start(root)) {
            clicks.measure(stack.url());
            print(trials, clicks);
            return figures(trials, clicks, viewer(stack.url(), trials.getFirst().product()));
        }
    }

    private static Bench.Figures figures(List<ProductTrial> trials, Clicks clicks, double viewer) {
        Bench.Figures figures = new Bench.Figures();
        figures.put("viewer_gzip_kb", viewer);
        figures.put(
                "max_glb_kb",
                trials.stream().mapToDouble(ProductTrial::presetKilobytes).max().orElseThrow());
        figures.put("max_triangles", (long)
                trials.stream().mapToInt(ProductTrial::triangles).max().orElseThrow());
        figures.put("max_draws", (long)
                trials.stream().mapToInt(ProductTrial::draws).max().orElseThrow());
        figures.put("click_to_scene_p50_ms", clicks.all().median());
        figures.put(
                "glb_p50_ms", ProductTrial.together(trials, ProductTrial::glb).median());
        figures.put(
                "picture400_p50_ms",
                ProductTrial.together(trials, ProductTrial::small).median());
        figures.put(
                "picture800_p50_ms",
                ProductTrial.together(trials, ProductTrial::large).median());
        return figures;
    }

    private static void print(List<ProductTrial> trials, Clicks clicks) {
        System.out.printf(
                ROW,
                "product",
                "preset kB",
                "most kB",
                "triangles",
                "draws",
                "glb ms",
                "p95",
                "400 ms",
                "800 ms",
                "click ms");
        for (ProductTrial trial : trials) {
            System.out.printf(
                    ROW,
                    trial.product(),
                    one(trial.presetKilobytes()),
                    one(trial.mostKilobytes()),
                    trial.triangles(),
                    trial.draws(),
                    one(trial.glb().median()),
                    one(trial.glb().at(0.95)),
                    one(trial.small().median()),
                    one(trial.large().median()),
                    one(clicks.of(trial.product()).median()));
        }
    }

    private static String one(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "na";
    }

    /** The script that only pages with three dimensions load, as it goes over the wire. */
    private static double viewer(URI shop, String product) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String page = new String(get(http, shop.resolve("/products/" + product)));
            Optional<String> address = Optional.of(VIEW.matcher(page)).stream()
                    .flatMap(Matcher::results)
                    .map(found -> found.group(1))
                    .filter(found -> found.contains(".js"))
                    .findFirst();
            if (address.isEmpty()) {
                throw new Bench.WrongResult("the page of " + product + " names no viewer");
            }
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                gzip.write(get(http, shop.resolve(address.get())));
            }
            return packed.size() / 1024.0;
        }
    }

    private static byte[] get(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** What an ordered list of measurements says, in milliseconds. */
    static final class Sample {

        private final List<Double> milliseconds = new ArrayList<>();

        void add(double one) {
            milliseconds.add(one);
        }

        void addAll(Sample other) {
            milliseconds.addAll(other.milliseconds);
        }

        double median() {
            return at(0.5);
        }

        /** Not a number if nothing was measured. */
        double at(double share) {
            return milliseconds.stream()
                    .sorted()
                    .skip((long) (share * (milliseconds.size() - 1)))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
