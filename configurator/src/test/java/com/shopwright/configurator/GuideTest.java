package com.shopwright.configurator;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configurator.Reading.Understood;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.model.ModelReader.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/models.md} shows is true: its model is read and compiled, and its steps lead to it. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/models.md");
    private static final String FILE = "meadow-bench.yaml";
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern FAULT = Pattern.compile("(?m)^ {4}(" + FILE + ":\\d+: .*)$");

    private final String guide;

    GuideTest() throws IOException {
        guide = Files.readString(GUIDE);
    }

    @Test
    void theFinishedModelCostsWhatTheGuideSays() {
        Configurator bench = compiled(block("model"));
        assertThat(bench.answer(Choices.NONE, Supply.UNLIMITED).price()).isEqualTo(245_80);
        assertThat(guide).contains("cheapest version costs 245.80, its dearest 839.80");
        var dearest = bench.read(Map.of(
                "wood",
                "walnut",
                "length",
                "2400",
                "legs",
                "steel",
                "colour",
                "black",
                "cushions",
                "4",
                "straps",
                "yes",
                "line",
                "x".repeat(30)));
        assertThat(dearest)
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(bench.answer(understood.choices(), Supply.UNLIMITED)
                                        .complete())
                                .hasValueSatisfying(
                                        full -> assertThat(full.price()).isEqualTo(839_80)));
    }

    @Test
    void theBenchIsSeenAsItIsBilled() {
        var model = compiled(block("model")).model();
        assertThat(Linter.check(model, model.skus())).isEmpty();
    }

    @Test
    void theReferenceListsWhatTheLibraryHas() {
        assertThat(guide)
                .contains(Materials.names().stream().map("`%s`"::formatted).toList());
        assertThat(guide)
                .contains(Materials.finishes().stream().map("`%s`"::formatted).toList());
    }

    @Test
    void everyStepLeadsToTheFinishedModel() {
        List<String> finished = block("model").lines().toList();
        List<String> steps = SNIPPET.matcher(guide)
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
        assertThat(steps).hasSizeGreaterThan(10);
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(finished).containsSubsequence(step.lines().toList()));
    }

    @Test
    void theFirstStepIsAModel() {
        String first = SNIPPET.matcher(guide)
                .results()
                .map(snippet -> snippet.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(compiled(first).answer(Choices.NONE, Supply.UNLIMITED).price())
                .isEqualTo(95_00);
    }

    @Test
    void theFaultIsTheOneThatTheReaderTells() {
        String slip = block("model").replace("always: length > 2000", "always: lenght > 2000");
        assertThat(new ModelReader().read(FILE, slip))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::toString)
                                .containsExactlyElementsOf(FAULT.matcher(guide)
                                        .results()
                                        .map(fault -> fault.group(1))
                                        .toList()));
    }

    private Configurator compiled(String text) {
        Map<String, String> translations = Map.of("meadow-bench.de.yaml", block("translation"));
        boolean whole = text.equals(block("model"));
        return switch (new ModelReader().read(FILE, text, whole ? translations : Map.of())) {
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
            case Reading.Read(var model) ->
                switch (Configurators.compile(model)) {
                    case Configurators.Outcome.Refused(var faults) -> throw new AssertionError(faults);
                    case Configurators.Outcome.Compiled(var configurator) -> configurator;
                };
        };
    }

    private String block(String kind) {
        return Pattern.compile("(?ms)^```yaml " + kind + "\\n(.*?)^```$")
                .matcher(guide)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(text.indexOf('\n') + 1, text.length() - "```".length()))
                .findFirst()
                .orElseThrow();
    }
}
