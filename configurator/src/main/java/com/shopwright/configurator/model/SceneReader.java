package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ScenePlan.Setting;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code scene}, and gives its sizes to the shapes. */
final class SceneReader {

    private static final List<String> FIELDS = List.of("outer", "stage", "view", "sizes");
    private static final List<String> OUTER = List.of("width", "depth", "height");
    private static final double AROUND = 30;
    private static final double ABOVE = 14;

    private Expressions expressions;
    private Optional<Setting> setting = Optional.empty();

    /** @param expressions of the file */
    SceneReader(Expressions expressions) {
        this.expressions = expressions.drawing(expressions.vocabulary());
    }

    void section(Field field) {
        field.entries(FIELDS).ifPresent(scene -> {
            scene.optional("sizes").ifPresent(sizes -> expressions = SizeReader.read(sizes, expressions));
            setting = scene.required("outer", "Write outer: {width: ..., depth: ..., height: ...}.")
                    .flatMap(outer -> outer.entries(OUTER))
                    .map(outer -> setting(scene, outer));
        });
    }

    /** With the sizes that were read. */
    Expressions expressions() {
        return expressions;
    }

    /** Together with the shapes, which need to know how large it all is. */
    ScenePlan plan(List<ShapePlan> shapes) {
        if (setting.isEmpty() && !shapes.isEmpty()) {
            shapes.getFirst()
                    .field()
                    .fault(
                            "There is a shape, but no scene that says how large everything is.",
                            "Write scene: {outer: {width: ..., depth: ..., height: ...}} at the top.");
        }
        return new ScenePlan(setting, shapes);
    }

    private Setting setting(Entries scene, Entries outer) {
        var terms = new ShapeTerms(expressions, Expressions.ALWAYS);
        Optional<Entries> view = scene.optional("view").flatMap(field -> field.entries(List.of("around", "above")));
        return new Setting(
                scene.self(),
                terms.needed(outer, "width"),
                terms.needed(outer, "depth"),
                terms.needed(outer, "height"),
                terms.word(scene, "stage", Dictionary.STAGES, Naming.fixed("floor")),
                view.map(entries -> terms.number(entries, "around", AROUND)).orElse(Measure.of(AROUND)),
                view.map(entries -> terms.number(entries, "above", ABOVE)).orElse(Measure.of(ABOVE)));
    }
}
