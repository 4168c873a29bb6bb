package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Holm dining table, from its model to a line in a cart. */
class ApiDesignsFlowTest {

    private static final String TABLE = "/api/v1/products/holm-dining-table";
    private static final Map<String, Object> OAK = Map.of(
            "length", 1800,
            "width", 900,
            "wood", "oak",
            "thickness", 27,
            "edge", "soft",
            "frame", "legs",
            "finish", "oil",
            "leaves", 0,
            "glides", "felt");

    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient api = calls.api();

    @Test
    void aProductThatIsMadeToOrderIsListedAtItsCheapest() {
        Reply product = api.get(TABLE).expect(200);
        assertThat(product.at("/configurable").asBoolean()).isTrue();
        assertThat(product.at("/variants").size()).isZero();
        Reply open = configure(Map.of());
        assertThat(product.at("/price")).isEqualTo(open.at("/price"));
        assertThat(open.at("/complete").asBoolean()).isFalse();
        assertThat(nodes(api.get("/api/v1/products?query=holm%20dining")
                        .expect(200)
                        .at("/items")))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.get("configurable").asBoolean()).isTrue();
                    assertThat(card.get("price")).isEqualTo(open.at("/price"));
                });
    }

    @Test
    void theModelSaysWhatCanBeChosen() {
        Reply model = api.get(TABLE + "/model").expect(200);
        assertThat(model.text("/product")).isEqualTo("holm-dining-table");
        assertThat(nodes(model.at("/options")))
                .extracting(option -> option.get("kind").asString())
                .contains("number", "choice");
        JsonNode length = option(model.at("/options"), "name", "length");
        assertThat(length.at("/range/unit").asString()).isEqualTo("mm");
        assertThat(length.at("/range/min").asInt())
                .isLessThan(length.at("/range/max").asInt());
        assertThat(option(model.at("/options"), "name", "wood")
                        .at("/values/0/swatch")
                        .asString())
                .startsWith("#");
        assertThat(option(model.at("/options"), "name", "steel_colour")
                        .get("conditional")
                        .asBoolean())
                .isTrue();
        assertThat(nodes(model.at("/rules")))
                .allSatisfy(rule -> assertThat(rule.get("because").asString()).isNotBlank());
    }

    @Test
    void thePriceBesideAValueIsWhatItCostsOnceItIsChosen() {
        Map<String, Object> chosen = new LinkedHashMap<>(Map.of("length", 1600, "wood", "ash"));
        Reply before = configure(chosen);
        for (JsonNode offer :
                nodes(option(before.at("/options"), "option", "frame").get("values"))) {
            chosen.put("frame", offer.get("value").asString());
            Reply after = api.post(TABLE + "/configure", Map.of("choices", chosen, "latest", "frame"))
                    .expect(200);
            assertThat(after.at("/price")).as("%s", offer).isEqualTo(offer.get("price"));
            assertThat(after.at("/conflicts").isEmpty())
                    .isEqualTo(!offer.get("state").asString().equals("excluded"));
        }
    }

    @Test
    void aContradictionIsSolvedWithTheFewestChangesAndExplained() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("length", 2400);
        chosen.put("wood", "oak");
        chosen.put("thickness", 20);
        Reply answer = api.post(TABLE + "/configure", Map.of("choices", chosen, "latest", "thickness"))
                .expect(200);
        assertThat(nodes(answer.at("/conflicts"))).singleElement().satisfies(conflict -> {
            assertThat(conflict.get("option").asString()).isEqualTo("length");
            assertThat(conflict.get("from").asString()).isEqualTo("2400");
        });
        assertThat(answer.text("/choices/thickness")).isEqualTo("20");
        assertThat(nodes(answer.at("/reasons")))
                .extracting(reason -> reason.get("rule").asString())
                .contains("thin-tops-stay-short");
        Reply excluded = configure(Map.of("thickness", 20));
        assertThat(nodes(option(excluded.at("/options"), "option", "length").get("values")))
                .filteredOn(value -> value.get("value").asInt() > 1600)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.get("state").asString()).isEqualTo("excluded"));
    }

    @Test
    void aCompleteDesignIsKeptOnceUnderItsHash() {
        Reply fitting = configure(OAK);
        assertThat(fitting.at("/complete").asBoolean()).isTrue();
        assertThat(fitting.at("/open").asInt()).isZero();
        Reply kept = save(OAK).expect(201);
        assertThat(kept.header("Location")).contains("/api/v1/designs/" + kept.text("/hash"));
        for (String same : List.of("price", "code", "weight", "makingDays", "priceLines", "billOfMaterials")) {
            assertThat(kept.at("/" + same)).as(same).isEqualTo(fitting.at("/configuration/" + same));
        }
        assertThat(kept.at("/promise").isObject()).isTrue();
        assertThat(nodes(kept.at("/priceLines")).stream()
                        .mapToLong(line -> line.at("/amount/amount").asLong())
                        .sum())
                .isEqualTo(kept.at("/price/amount").asLong());
        assertThat(nodes(kept.at("/words")))
                .extracting(word ->
                        word.get("label").asString() + ": " + word.get("value").asString())
                .contains("Length: 1,800 mm", "Wood: Oak", "Frame: Four legs")
                .noneMatch(word -> word.startsWith("Colour of the steel"));
        Map<String, Object> asText =
                OAK.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, choice -> choice.getValue() + ""));
        assertThat(save(asText).expect(201).text("/hash")).isEqualTo(kept.text("/hash"));
        Reply read = api.get("/api/v1/designs/" + kept.text("/hash")).expect(200);
        assertThat(withoutPromise(read)).isEqualTo(withoutPromise(kept));
        assertThat(read.text("/standing/state")).isEqualTo("current");
    }

    @Test
    void aCartTakesADesignAndSaysItInWords() {
        Reply kept = save(OAK).expect(201);
        String cart = calls.buyer().cart();
        Reply full = api.post("/api/v1/carts/" + cart + "/lines", Map.of("design", kept.text("/hash"), "quantity", 2))
                .expect(200);
        assertThat(full.text("/lines/0/design")).isEqualTo(kept.text("/hash"));
        assertThat(full.at("/lines/0/choices")).isEqualTo(kept.at("/words"));
        assertThat(full.at("/lines/0/unitPrice")).isEqualTo(kept.at("/price"));
        assertThat(full.at("/lines/0/promise/earliest").asString())
                .isGreaterThanOrEqualTo(kept.text("/promise/earliest"));
    }

    @Test
    void refusesADesignThatContradictsItselfAndSaysWhatWouldDo() {
        Map<String, Object> impossible = new LinkedHashMap<>(OAK);
        impossible.put("thickness", 20);
        Reply refused = save(impossible).expect(422);
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.at("/conflicts").size()).isEqualTo(refused.fields().size());
        assertThat(nodes(refused.at("/reasons")))
                .extracting(reason -> reason.get("because").asString())
                .anyMatch(because -> because.contains("20 mm"));
        Map<String, Object> mended = new LinkedHashMap<>(impossible);
        nodes(refused.at("/conflicts"))
                .forEach(conflict -> mended.put(
                        conflict.get("option").asString(), conflict.get("to").asString()));
        save(mended).expect(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"choices": {"wood": "gold"}}                       | 422 | choices.wood
            {"choices": {"colour": "red"}}                      | 422 | choices.colour
            {"choices": {"length": 1801}}                       | 422 | choices.length
            {"choices": {"length": 1.5}}                        | 422 | choices.length
            {"choices": {"length": [1800]}}                     | 422 | choices.length
            {"choices": {"length": 99999999999999999999999999}} | 422 | choices.length
            {"choices": "oak"}                                  | 422 | choices
            {"choices": {}, "latest": "colour"}                 | 422 | choices.colour
            {}                                                  | 422 | choices
            {"choices": {}, "price": 1}                         | 400 | price
            """)
    void refusesChoicesThatCannotBeMeant(String body, int status, String field) {
        Reply reply = api.post(TABLE + "/configure", body).expect(status);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void namesEveryOptionThatIsStillOpen() {
        Map<String, Object> half = new LinkedHashMap<>(OAK);
        half.remove("edge");
        half.remove("glides");
        assertThat(save(half).expect(422).fields()).containsExactly("choices.edge", "choices.glides");
    }

    @Test
    void aTextThatIsWantedIsNeverFilledInUnasked() {
        Map<String, Object> sign = new LinkedHashMap<>(Map.of(
                "name", "none", "material", "slate", "width", 300, "height", 200, "shape", "straight", "size", 30));
        sign.putAll(Map.of("lettering", "filled", "ink", "white", "font", "plain", "border", "no", "fixing", "screws"));
        assertThat(sign(sign).expect(422).fields()).containsExactly("choices.number");
        sign.put("number", "none");
        assertThat(sign(sign).expect(422).fields()).containsExactly("choices.number");
        sign.put("number", "None");
        Reply saved = sign(sign).expect(201);
        assertThat(api.get("/api/v1/designs/" + saved.text("/hash")).expect(200).text("/code"))
                .isEqualTo(saved.text("/code"));
    }

    private Reply sign(Map<String, Object> choices) {
        return api.post("/api/v1/designs", Map.of("product", "gate-house-sign", "choices", choices));
    }

    @Test
    void whatIsNotMadeToOrderHasNoModel() {
        for (String slug : List.of("alder-side-table", "no-such-thing", "%C3%A4")) {
            assertThat(api.get("/api/v1/products/" + slug + "/model")
                            .expect(404)
                            .fields())
                    .containsExactly("slug");
            assertThat(api.post("/api/v1/products/" + slug + "/configure", "{\"choices\": {}}")
                            .expect(404)
                            .fields())
                    .containsExactly("slug");
        }
        assertThat(api.post("/api/v1/designs", Map.of("product", "alder-side-table", "choices", OAK))
                        .expect(422)
                        .fields())
                .containsExactly("product");
        for (String hash : List.of("abc", "00000000000000000000000000000000000000000000000000000000000000ff")) {
            assertThat(api.get("/api/v1/designs/" + hash).expect(404).fields()).containsExactly("hash");
        }
    }

    private Reply configure(Map<String, Object> choices) {
        return api.post(TABLE + "/configure", Map.of("choices", choices)).expect(200);
    }

    private Reply save(Map<String, Object> choices) {
        return api.post("/api/v1/designs", Map.of("product", "holm-dining-table", "choices", choices));
    }

    /** Days pass quickly here, so a date read later may be a later one. */
    private static JsonNode withoutPromise(Reply design) {
        return ((ObjectNode) design.json()).without("promise");
    }

    private static JsonNode option(JsonNode options, String key, String name) {
        return nodes(options).stream()
                .filter(option -> option.get(key).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
