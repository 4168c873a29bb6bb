package com.shopwright.storefront;

import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.model.Model;
import com.shopwright.kernel.ShopSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what is on the stage of a shaped product's page. */
@Component
class StageDrawing {

    private final ShapePictures pictures;
    private final ShopSettings settings;

    StageDrawing(ShapePictures pictures, ShopSettings settings) {
        this.pictures = pictures;
        this.settings = settings;
    }

    ShapeStage draw(Fitted fitted, List<ShapeField> fields, ShapeSummary result) {
        String product = fitted.address().product();
        String name = fitted.product().name();
        Model model = fitted.configurator().model();
        Configuration configuration = fitted.shape().configuration();
        return new ShapeStage(
                pictures.of(fitted.product(), model, configuration),
                name + ". " + fields.stream().flatMap(StageDrawing::choice).collect(Collectors.joining(", ")) + ".",
                Optional.of(files(product, name, result)).filter(_ -> pictures.canBeSeen(model, configuration)));
    }

    private ShapeStage.Files files(String product, String name, ShapeSummary result) {
        String design = result.codeHref();
        URI page = settings.url().resolve(design);
        String glb = design + ".glb";
        return new ShapeStage.Files(
                product + "/shape.glb",
                design + "/qr.svg",
                glb,
                "intent://arvr.google.com/scene-viewer/1.0?mode=ar_preferred&title=" + encoded(name) + "&file="
                        + encoded(settings.url().resolve(glb).toString()) + "&link=" + encoded(page.toString())
                        + "#Intent;scheme=https;package=com.google.android.googlequicksearchbox;"
                        + "action=android.intent.action.VIEW;S.browser_fallback_url=" + encoded(page.toString())
                        + ";end;",
                design + ".usdz");
    }

    private static Stream<String> choice(ShapeField field) {
        String label = field.head().label();
        Optional<String> value = switch (field) {
            case ShapeField.Cards cards ->
                cards.cards().stream()
                        .filter(ShapeField.Card::chosen)
                        .findFirst()
                        .map(ShapeField.Card::label);
            case ShapeField.Size size -> Optional.of((size.value() + " " + size.unit()).strip());
            case ShapeField.Switch yesNo -> Optional.of(yesNo.on() ? "yes" : "no");
            case ShapeField.Text text ->
                Optional.of(text.value()).filter(said -> !said.isEmpty()).map(said -> "“" + said + "”");
        };
        return value.map(said -> label + ": " + said).stream();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
