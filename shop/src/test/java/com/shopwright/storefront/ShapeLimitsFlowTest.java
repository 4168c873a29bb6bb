package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.ShopMode;
import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import com.shopwright.limits.Limits;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the limits on: the form counts like the API, so what the tests use up beforehand is gone for its pages too. */
class ShapeLimitsFlowTest {
    private static final String TABLE = "/products/holm-dining-table";
    private static RunningShop shop;

    @BeforeAll
    static void start() {
        shop = RunningShop.start(ShopMode.FULL, "shopwright.limits=true");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void whoShapesLikeAMachineIsToldWhenToComeBack() {
        Visitor visitor = new Visitor(shop.url());
        assertThat(visitor.get(TABLE).statusCode()).isEqualTo(200);
        for (String page :
                new String[] {TABLE + "?length=1900", TABLE + "/designs/" + "0".repeat(64), TABLE + "/compare?d=x"}) {
            stopped(whenUsedUp(Limit.CONFIGURATIONS, () -> visitor.get(page)));
        }
        assertThat(visitor.get("/products/morning-mug").statusCode())
                .as("what is not shaped")
                .isEqualTo(200);
    }

    @Test
    void whoFillsTheShopWithDesignsIsToldWhenToComeBack() {
        Visitor visitor = new Visitor(shop.url());
        HttpResponse<String> form = visitor.get("/products/morning-mug");
        Map<String, String> noTable = Map.of("length", "1");

        stopped(whenUsedUp(Limit.DESIGNS, () -> visitor.post(form, TABLE + "/cart", noTable)));
    }

    /** Time gives a little back, on a busy machine while the request is on its way: then it is used up once more. */
    private static HttpResponse<String> whenUsedUp(Limit limit, Supplier<HttpResponse<String>> request) {
        Limits limits = shop.face(Limits.class);
        ClientAddress here = new ClientAddress("127.0.0.1");
        HttpResponse<String> answer;
        int tries = 0;
        do {
            while (limits.take(limit, here).isEmpty()) {}
            answer = request.get();
        } while (answer.statusCode() != 429 && ++tries < 20);
        return answer;
    }

    private static void stopped(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("A little too fast", "nothing you have chosen is lost");
        assertThat(Integer.parseInt(page.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }
}
