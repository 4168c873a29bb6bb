package com.shopwright.bench;

import com.shopwright.bench.SceneBench.Sample;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Chooses values on the pages of made-to-order products and asks the page how long its scene took. */
final class Clicks {

    /** The page measures itself: from the event of the click to the scene being handed to the renderer. */
    private static final String MEASURED = "click-to-scene";

    /**
     * Chooses what is not chosen yet, once around and again, as somebody does who looks at what came before the next click.
     * The first two are left out: they wait for the page's own start.
     */
    private static final String SCRIPT = """
            (async () => {
                const wait = (ms) => new Promise((then) => setTimeout(then, ms));
                const entries = () => performance.getEntriesByName('%s');
                const until = async (there, most) => {
                    const end = performance.now() + most;
                    while (!there() && performance.now() < end) await wait(5);
                };
                await until(() => document.readyState === 'complete', 60000);
                document.getElementById('stage')?.dispatchEvent(new PointerEvent('pointerenter'));
                await until(() => document.querySelector('#stage canvas'), 30000);
                await wait(2000);
                const values = [...document.querySelectorAll('#shape input[type=radio]:not(:checked)')].map((one) => one.id);
                for (const id of [...values, ...values].slice(0, 24)) {
                    const count = entries().length;
                    const one = document.getElementById(id);
                    if (!one || one.checked) continue;
                    one.click();
                    await until(() => entries().length > count, 4000);
                    await wait(1500);
                }
                return entries().slice(2).map((one) => one.duration);
            })()""".formatted(MEASURED);

    private final Map<String, Sample> samples = new LinkedHashMap<>();

    Clicks(List<String> products) {
        products.forEach(product -> samples.put(product, new Sample()));
    }

    void measure(URI shop) throws IOException, InterruptedException {
        Optional<String> program = Browser.program();
        if (program.isEmpty()) {
            System.err.println("No Chromium here: set CHROMIUM to one, and clicks are measured too.");
            return;
        }
        for (Map.Entry<String, Sample> one : samples.entrySet()) {
            try (Browser browser = Browser.start(program.get(), shop.resolve("/products/" + one.getKey()))) {
                for (JsonNode duration : browser.run(SCRIPT)) {
                    one.getValue().add(duration.asDouble());
                }
            }
        }
    }

    Sample of(String product) {
        return samples.getOrDefault(product, new Sample());
    }

    Sample all() {
        Sample all = new Sample();
        samples.values().forEach(all::addAll);
        return all;
    }
}
