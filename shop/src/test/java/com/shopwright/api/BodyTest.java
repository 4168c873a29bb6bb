package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.shopwright.catalog.Sku;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private final BodyReader reader = new BodyReader();

    @Test
    void readsWhatItIsAskedFor() {
        Body body = body("{\"sku\": \"LW-AST-OAK\", \"quantity\": 3, \"note\": null}");
        Optional<Sku> sku = body.value("sku", Sku::new);
        Optional<Integer> quantity = body.integer("quantity", 1, 999);
        Optional<String> note = body.optionalText("note");
        body.check();
        assertThat(sku).contains(new Sku("LW-AST-OAK"));
        assertThat(quantity).contains(3);
        assertThat(note).isEmpty();
    }

    @Test
    void tellsOfEverythingThatIsWrongAtOnce() {
        Problem problem = refused(
                "{\"email\": 7, \"shippingAddress\": {\"country\": \"de\", \"city\": null}}", CheckoutWish::read);
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_REQUEST);
        assertThat(problem.errors())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder(
                        "email",
                        "shippingAddress.name",
                        "shippingAddress.line1",
                        "shippingAddress.city",
                        "shippingAddress.postalCode",
                        "shippingAddress.country",
                        "deliveryMethod");
    }

    @Test
    void namesUnknownFieldsByTheirPath() {
        Problem problem =
                refused("{\"payment\": {\"method\": \"card\", \"tokn\": \"x\"}, \"coupon\": \"y\"}", OrderWish::read);
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_FIELD);
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("coupon", "payment.tokn");
        assertThat(problem.errors().getLast().remedy()).contains("method, token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1000",
                "2147483648",
                "9223372036854775808",
                "1e3",
                "1.0",
                "1e999",
                "\"1\"",
                "true",
                "null",
                "[1]",
                "{}",
                "123456789012345678901234567890"
            })
    void refusesWhatIsNoQuantity(String quantity) {
        Problem problem = refused("{\"sku\": \"LW-AST-OAK\", \"quantity\": " + quantity + "}", LineWish::read);
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_REQUEST);
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"lw-ast-oak\"", "\"\"", "\" \"", "\"LW\\u0000\"", "\"\\ud800\"", "[]", "null"})
    void refusesWhatIsNoSku(String sku) {
        Problem problem = refused("{\"sku\": " + sku + ", \"quantity\": 1}", LineWish::read);
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("sku");
    }

    @Test
    void refusesBothSkuAndDesign() {
        String design = "0".repeat(64);
        Problem problem =
                refused("{\"sku\": \"LW-A\", \"design\": \"" + design + "\", \"quantity\": 1}", LineWish::read);
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("sku");
    }

    @Test
    void understandsAPaymentWithAndWithoutItsFrame() {
        assertThat(PaymentWish.read(body("{\"payment\": {\"method\": \"transfer\"}}")))
                .isEqualTo(PaymentWish.read(body("{\"method\": \"transfer\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "\"text\"",
                "null",
                "{\"a\": 1,}",
                "{\"a\": 1} {}",
                "{\"a\": NaN}",
                "{'a': 1}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 01}",
                "// note\n{}",
                "\u00ff"
            })
    void refusesWhatIsNotOneJsonObject(String json) {
        assertThat(refused(json, Body::check).kind()).isEqualTo(ProblemKind.MALFORMED_REQUEST);
    }

    @Test
    void refusesNestingAndNumbersBeyondAnyUse() {
        assertThat(refused("{\"a\":".repeat(2000) + "1" + "}".repeat(2000), Body::check)
                        .kind())
                .isEqualTo(ProblemKind.MALFORMED_REQUEST);
        Problem problem = refused("{\"quantity\": " + "9".repeat(2000) + "}", Body::check);
        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED_REQUEST);
        assertThat(problem.errors()).extracting(FieldFault::field).containsExactly("quantity");
    }

    private Body body(String json) {
        return reader.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private Problem refused(String json, Consumer<Body> read) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read.accept(body(json)));
        assertThat(refusal).as(json).isNotNull();
        return refusal.problem();
    }
}
