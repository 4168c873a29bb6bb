package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.RunningShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files and pictures of made-to-order products over real HTTP. */
class ShapeFilesFlowTest {

    private static final String TABLE = "/products/holm-dining-table";
    private static final String CODE = "X-Design-Code";

    private final RunningShop shop = RunningShop.full();

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(shop.url().toString()).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new AssertionError(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theShapeIsWhatTheFormHolds() {
        HttpResponse<byte[]> oak = get(TABLE + "/shape.glb?length=1600&wood=oak");
        HttpResponse<byte[]> walnut = get(TABLE + "/shape.glb?length=1600&wood=walnut&_quantity=3");

        assertThat(oak.statusCode()).isEqualTo(200);
        assertThat(header(oak, "Content-Type")).isEqualTo("model/gltf-binary");
        assertThat(text(oak)).startsWith("glTF").contains("\"width\":1600", "\"stage\":\"floor\"");
        assertThat(walnut.body()).isNotEqualTo(oak.body());
        assertThat(header(walnut, CODE)).isNotEmpty().isNotEqualTo(header(oak, CODE));
    }

    @Test
    void everyTextureThatAShapeNamesIsThereForEver() {
        Matcher names = Pattern.compile("\"(?:colour|relief)\":\"([^\"]+)\"").matcher(text(get(TABLE + "/shape.glb")));
        int found = 0;
        while (names.find()) {
            HttpResponse<byte[]> texture = get("/textures/" + names.group(1));
            assertThat(texture.statusCode()).as(names.group(1)).isEqualTo(200);
            assertThat(header(texture, "Content-Type")).startsWith("image/");
            assertThat(header(texture, "Cache-Control")).contains("immutable");
            found++;
        }
        assertThat(found).isPositive();
        assertThat(get("/textures/oak.00000000").statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeNamesFilesThatOtherSitesMayFetchAndKeep() {
        String code = header(get(TABLE + "/shape.glb?length=1700"), CODE);

        HttpResponse<byte[]> glb = get(TABLE + "/designs/" + code + ".glb");
        HttpResponse<byte[]> usdz = get(TABLE + "/designs/" + code + ".usdz");

        assertThat(header(glb, "Content-Type")).isEqualTo("model/gltf-binary");
        assertThat(header(usdz, "Content-Type")).isEqualTo("model/vnd.usdz+zip");
        for (HttpResponse<byte[]> file : java.util.List.of(glb, usdz)) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(file, "Cache-Control")).contains("max-age=86400", "public");
            assertThat(header(file, "Content-Disposition")).startsWith("inline; filename=\"holm-dining-table-");
        }
        assertThat(get(TABLE + "/designs/" + code + ".glb", "If-None-Match", header(glb, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aDesignHasOneAddressHoweverItsCodeIsTyped() {
        String code = header(get(TABLE + "/shape.glb?length=1700"), CODE);
        String address = TABLE + "/designs/" + code;
        assertThat(get(address).statusCode()).isEqualTo(200);
        for (String typed : java.util.List.of(code.toUpperCase(java.util.Locale.ROOT), code.replaceFirst("-", "-0"))) {
            HttpResponse<byte[]> other = get(TABLE + "/designs/" + typed);
            assertThat(other.statusCode()).as(typed).isEqualTo(303);
            assertThat(header(other, "Location")).endsWith(address);
        }
        assertThat(header(get(address + "/qr.svg"), "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(get(TABLE + "/designs/1-zzzzzz/qr.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void otherSitesAreToldOfAPictureThatTheyCanShow() {
        Matcher card = Pattern.compile("property=\"og:image\" content=\"[^\"]*(/products[^\"]+)\"")
                .matcher(text(get(TABLE)));
        assertThat(card.find()).isTrue();
        assertThat(header(get(card.group(1)), "Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void picturesComeInTheFormatAndSizeThatTheAddressSays() {
        String code = header(get(TABLE + "/shape.glb"), CODE);

        assertThat(text(get(TABLE + "/designs/" + code + ".webp?size=400"))).startsWith("RIFF");
        assertThat(header(get(TABLE + "/designs/" + code + ".jpg?size=400&view=front"), "Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(header(get(TABLE + "/picture.png?size=400"), "Content-Type")).isEqualTo("image/png");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThat(get(TABLE + "/designs/1-zzzzzz.glb").statusCode()).isEqualTo(404);
        assertThat(text(get(TABLE + "/designs/1-zzzzzz.glb"))).isNotBlank();
        assertThat(get("/designs/" + "0".repeat(64) + ".usdz").statusCode()).isEqualTo(404);
        assertThat(get("/designs/nothing.glb").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> size = get(TABLE + "/picture.webp?size=4000");
        assertThat(size.statusCode()).isEqualTo(422);
        assertThat(text(size)).isEqualTo("size: a picture is 400 or 800 pixels wide.");
        assertThat(text(get(TABLE + "/picture.webp?view=below"))).startsWith("view: name one of hero, front");
        assertThat(get("/products/no-such-thing/shape.glb").statusCode()).isEqualTo(404);
    }
}
