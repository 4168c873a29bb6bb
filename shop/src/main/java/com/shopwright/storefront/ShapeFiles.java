package com.shopwright.storefront;

import com.shopwright.catalog.Product;
import com.shopwright.configurator.export.Glb;
import com.shopwright.designs.Blueprint;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignFiles;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.FileWish;
import com.shopwright.designs.Sought;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pictures and three-dimensional files of made-to-order products: as a form has them, by a design's code, by a saved design's
 * hash. What an address names by content may be kept for ever.
 */
@Controller
class ShapeFiles {

    /** What follows the question mark; what stands before it is an address or none. */
    private static final Set<String> PARAMETERS = Set.of("size", "view", "ground");

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** A design stays what it is, but another version of the shop may draw it better. */
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    /** What fills in the options that nobody chose depends on what is in stock. */
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final ShapeBench bench;
    private final Designs designs;
    private final DesignFiles files;
    private final FileAnswers answers;
    private final Brakes brakes;

    ShapeFiles(ShapeBench bench, Designs designs, DesignFiles files, FileAnswers answers, Brakes brakes) {
        this.bench = bench;
        this.designs = designs;
        this.files = files;
        this.answers = answers;
        this.brakes = brakes;
    }

    /** What the form makes of its values, for the live view; the same parameters as the product's page. */
    @GetMapping("/products/{slug}/shape.glb")
    ResponseEntity<byte[]> live(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        brakes.count(Limit.CONFIGURATIONS, request);
        Blueprint blueprint = shaped(bench.product(slug), parameters);
        return answers.of(blueprint, new FileWish.Shape(Glb.Flavour.BARE), FOR_A_MINUTE, Optional.empty(), request);
    }

    /** The product as its model presets it. */
    @GetMapping("/products/{slug}/picture.{ending:webp|jpg|png}")
    ResponseEntity<byte[]> picture(
            @PathVariable String slug,
            @PathVariable String ending,
            @RequestParam Optional<String> size,
            @RequestParam Optional<String> view,
            @RequestParam Optional<String> ground,
            HttpServletRequest request) {
        Product product = bench.product(slug);
        Blueprint blueprint = files.preset(product.slug()).orElseThrow(ShapeFiles::notHere);
        FileWish wish = FileNames.wish(ending, size, view, ground);
        return answers.of(blueprint, wish, FOR_AN_HOUR, Optional.of(Pictures.url(product.picture())), request);
    }

    @GetMapping("/products/{slug}/designs/{code}.{ending:glb|usdz|webp|jpg|png}")
    ResponseEntity<byte[]> design(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String ending,
            @RequestParam Optional<String> size,
            @RequestParam Optional<String> view,
            @RequestParam Optional<String> ground,
            @RequestParam Optional<String> flavour,
            HttpServletRequest request) {
        brakes.count(Limit.CONFIGURATIONS, request);
        FileWish wish = flavour.filter("bare"::equals).isPresent() && ending.equals("glb")
                ? new FileWish.Shape(Glb.Flavour.BARE)
                : FileNames.wish(ending, size, view, ground);
        Product product = bench.product(slug);
        return answered(files.find(product.slug(), code), wish, Optional.of(product.picture()), request);
    }

    @GetMapping("/designs/{hash}.{ending:glb|usdz|webp|jpg|png}")
    ResponseEntity<byte[]> saved(
            @PathVariable String hash,
            @PathVariable String ending,
            @RequestParam Optional<String> size,
            @RequestParam Optional<String> view,
            @RequestParam Optional<String> ground,
            HttpServletRequest request) {
        brakes.count(Limit.CONFIGURATIONS, request);
        DesignId id = new DesignId(hash);
        Optional<String> standIn =
                Optional.ofNullable(designs.find(Set.of(id)).get(id)).map(Design::picture);
        FileWish wish = FileNames.wish(ending, size, view, ground);
        Sought sought = files.find(id);
        return sought instanceof Sought.Unknown && standIn.isPresent() && wish instanceof FileWish.Picture
                ? FileAnswers.elsewhere(Pictures.url(standIn.get()), FOR_AN_HOUR) // saved without a model of ours
                : answered(sought, wish, standIn, request);
    }

    /** Textures of the materials' library, each shared by all products that show it. */
    @GetMapping("/textures/{name}")
    ResponseEntity<byte[]> texture(@PathVariable String name) {
        return files.texture(name)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .cacheControl(FOR_EVER)
                        .eTag(file.tag())
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                        .body(file.bytes()))
                .orElseThrow(ShapeFiles::notHere);
    }

    @ExceptionHandler(InvalidInput.class)
    ResponseEntity<byte[]> notOffered(InvalidInput input) {
        return FileAnswers.refusal(
                PARAMETERS.contains(input.field()) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NOT_FOUND,
                input.field() + ": " + input.remedy() + ".");
    }

    /** @param standIn a picture by hand, for a design whose model does not say what it looks like */
    private ResponseEntity<byte[]> answered(
            Sought sought, FileWish wish, Optional<String> standIn, HttpServletRequest request) {
        Optional<String> instead =
                standIn.filter(_ -> wish instanceof FileWish.Picture).map(Pictures::url);
        return switch (sought) {
            case Sought.Found(Blueprint blueprint) -> answers.of(blueprint, wish, FOR_A_DAY, instead, request);
            case Sought.Unknown(String problem, String remedy) ->
                FileAnswers.refusal(HttpStatus.NOT_FOUND, problem + " " + remedy);
        };
    }

    private Blueprint shaped(Product product, MultiValueMap<String, String> parameters) {
        Fitted fitted = bench.fitted(product, ShapeWish.of(parameters));
        return new Blueprint(fitted.configurator().model(), fitted.shape().configuration());
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
