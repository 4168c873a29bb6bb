package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema lets editors find what is wrong with the structure of a file; the rest is the reader's. */
class SchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DOCUMENT =
            JSON.readTree(Examples.text("/com/shopwright/configurator/model.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DOCUMENT);

    /** Not YAML as the language reads it. */
    private static final Set<String> NO_YAML = Set.of(
            "whole: empty file",
            "whole: no yaml",
            "whole: tabs",
            "whole: duplicate key",
            "whole: two documents",
            "whole: alias",
            "whole: tag",
            "whole: a backslash in double quotes");

    /** Well built; what is wrong is what it says. */
    private static final Set<String> WELL_BUILT = Set.of(
            "options that depend on themselves",
            "a broken option is not reported again where it is used",
            "expressions",
            "a rule that never holds",
            "lookups",
            "a part with a fault says nothing of the shape that lives on its size",
            "a shape without a scene",
            "a part whose table answers other words",
            "habits from elsewhere",
            "a colour in a calculation",
            "too much coupled",
            "a missing row matters only where rules and when let it");

    @Test
    void isASchemaThatTellsWhatEveryFieldMeans() {
        assertThat(DOCUMENT.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        DOCUMENT.get("properties").forEach(section -> {
            assertThat(section.has("title")).as(section.toString()).isTrue();
            assertThat(section.has("description")).as(section.toString()).isTrue();
        });
    }

    @Test
    void acceptsWhatTheReaderReads() {
        assertThat(errors(Examples.text("dining-table.yaml"))).isEmpty();
        assertThat(errors(new RandomModel(1).text())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsBuiltWrongly() {
        return FaultsTest.cases()
                .filter(one -> !NO_YAML.contains(one.name()))
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(errors(one.text()).isEmpty()).isEqualTo(WELL_BUILT.contains(one.name()))));
    }

    private static List<Error> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(loaded));
    }
}
