package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ApiProductsFlowTest {
    private final ApiClient api = ApiCalls.to(RunningShop.full()).api();

    @Test
    void listsEveryProductOnceOverItsPages() {
        List<String> slugs = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = api.get("/api/v1/products?limit=7" + cursor).expect(200);
            page.at("/items").forEach(item -> slugs.add(item.get("slug").asString()));
            assertThat(page.at("/items").size()).isLessThanOrEqualTo(7);
            JsonNode next = page.at("/next");
            cursor = next.isNull() ? "" : "&cursor=" + encoded(next.asString());
        } while (!cursor.isEmpty());
        assertThat(slugs).hasSize(38).doesNotHaveDuplicates();
    }

    @Test
    void findsByWordsAndByCollection() {
        assertThat(slugs("?query=alder%20oak")).contains("alder-side-table");
        assertThat(slugs("?query=no-such-thing-anywhere")).isEmpty();
        assertThat(slugs("?collection=tables")).contains("alder-side-table").doesNotContain("morning-mug");
    }

    @Test
    void tellsWhatAProductCostsAndWhenItComes() {
        Reply product = api.get("/api/v1/products/alder-side-table").expect(200);
        assertThat(product.text("/name")).isEqualTo("Alder side table");
        assertThat(product.text("/image")).startsWith("/pictures/");
        JsonNode oak = variant(product, "LW-AST-OAK");
        assertThat(oak.at("/options/Wood").asString()).isEqualTo("Oak");
        assertThat(oak.at("/price/amount").asLong()).isEqualTo(24900);
        assertThat(oak.at("/price/currency").asString()).isEqualTo("EUR");
        assertThat(oak.at("/available").isIntegralNumber()).isTrue();
        assertThat(oak.at("/promise/earliest").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void promisesALaterDateForABackorderAndNoneForWhatIsGone() {
        Reply chair = api.get("/api/v1/products/tarn-rocking-chair").expect(200);
        assertThat(variant(chair, "LW-TRC-ASH").at("/promise").isObject()).isTrue();
        JsonNode pot = variant(api.get("/api/v1/products/brook-teapot").expect(200), "LW-BTP-FOR");
        assertThat(pot.get("available").asInt()).isZero();
        assertThat(pot.get("promise").isNull()).isTrue();
    }

    @Test
    void theImageIsThere() {
        Reply list = api.get("/api/v1/products?limit=1").expect(200);
        assertThat(RunningShop.full().api().get(list.text("/items/0/image")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0,422,limit",
        "?limit=101,422,limit",
        "?limit=many,422,limit",
        "?limit=99999999999999999999,422,limit",
        "?cursor=bogus,422,cursor",
        "?cursor=%00,422,cursor",
        "?collection=no-such,422,collection",
        "?collection=NO%20SUCH,422,collection",
        "?query=%00,422,query",
        "?colection=tables,400,colection",
        "?page=2,400,page",
    })
    void refusesAQueryThatCannotBeMeant(String query, int status, String field) {
        Reply reply = api.get("/api/v1/products" + query).expect(status);
        assertThat(reply.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"no-such-product", "UPPER", "-", "%20", "%C3%A4"})
    void doesNotKnowOtherProducts(String slug) {
        Reply reply = api.get("/api/v1/products/" + slug).expect(404);
        assertThat(reply.problem()).isEqualTo("not-found");
        assertThat(reply.fields()).containsExactly("slug");
    }

    @ParameterizedTest
    @CsvSource({"%00", "a%2Fb"})
    void refusesAnAddressThatNoServerReads(String slug) {
        api.get("/api/v1/products/" + slug).expect(400);
    }

    private List<String> slugs(String query) {
        List<String> slugs = new ArrayList<>();
        api.get("/api/v1/products" + query)
                .expect(200)
                .at("/items")
                .forEach(item -> slugs.add(item.get("slug").asString()));
        return slugs;
    }

    private static JsonNode variant(Reply product, String sku) {
        for (JsonNode variant : product.at("/variants")) {
            if (variant.get("sku").asString().equals(sku)) {
                return variant;
            }
        }
        throw new AssertionError("no " + sku + " in " + product);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
