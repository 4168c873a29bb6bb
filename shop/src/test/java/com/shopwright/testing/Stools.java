package com.shopwright.testing;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ComponentItem;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.TaxClass;
import com.shopwright.designs.ModelCheck;
import com.shopwright.designs.ModelText;
import com.shopwright.designs.Models;
import com.shopwright.designs.PublishOutcome;
import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stool that is made to order, in three versions of its model, for tests. */
public final class Stools {

    public static final Slug STOOL = new Slug("stool");
    public static final Sku OAK_SEAT = new Sku("SEAT-OAK");
    public static final Sku WALNUT_SEAT = new Sku("SEAT-WAL");
    public static final Sku LEG = new Sku("STOOL-LEG");
    public static final Sku CUSHION = new Sku("CUSHION");

    /** From €100; walnut + €40, a cushion + €25; three legs; 3 days in the workshop, a cushion 1 more. */
    private static final String FIRST = """
            shopwright: 1
            product: stool
            version: 1
            currency: EUR
            title: Stool
            options:
              height:
                label: Height
                length: {min: 400, max: 1400, step: 50, unit: mm}
                default: 450
              wood:
                label: Wood
                choices:
                  oak: {label: Oak}
                  walnut: {label: Walnut, price: 40.00}
                default: oak
              cushion:
                label: Cushion
                yes_no: {price: 25.00, days: 1, weight: 500}
                default: no
            tables:
              seat:
                by: [wood]
                rows:
                  - [oak, SEAT-OAK]
                  - [walnut, SEAT-WAL]
            rules:
              - name: tall-stools-are-oak
                always: height > 600 requires wood = oak
                because: Walnut legs longer than 60 cm are too weak.
            parts:
              seat:
                label: Seat
                sku: seat[wood]
                workshop: joinery
                size: {length: 320, width: 320, thickness: 27}
              legs:
                label: Leg
                sku: STOOL-LEG
                workshop: turnery
                pieces: 3
                size: {length: height - 27, width: 40, thickness: 40}
              cushion:
                label: Cushion
                sku: CUSHION
                supplier: nordholz
                when: cushion
            price:
              base: 100.00
            weight: {base: 4000}
            days: {base: 3}
            """;

    private static final String GERMAN = """
            language: de
            title: Hocker
            options:
              height: {label: Höhe}
              wood: {label: Holz, values: {oak: {label: Eiche}, walnut: {label: Nussbaum}}}
              cushion: {label: Kissen}
            rules:
              tall-stools-are-oak: Nussbaumbeine über 60 cm sind zu schwach.
            """;

    private Stools() {}

    public static String first() {
        return FIRST;
    }

    /** The same, €10 dearer. */
    public static String dearer() {
        return FIRST.replace("version: 1\ncurrency", "version: 2\ncurrency").replace("base: 100.00", "base: 110.00");
    }

    /** No walnut any more. */
    public static String withoutWalnut() {
        return FIRST.replace("version: 1\ncurrency", "version: 3\ncurrency")
                .replace("      walnut: {label: Walnut, price: 40.00}\n", "      ash: {label: Ash}\n")
                .replace("[walnut, SEAT-WAL]", "[ash, SEAT-WAL]")
                .replace("Walnut legs", "Ash legs");
    }

    /** With its looks: a round seat on three legs. */
    public static String seen() {
        return FIRST.replace("version: 1\ncurrency", "version: 4\ncurrency")
                .replace("parts:\n", """
                        scene:
                          outer: {width: 320, depth: 320, height: height}
                        parts:
                        """)
                .replace("thickness: 27}\n", """
                        thickness: 27}
                            shape:
                              - panel: {outline: oval}
                                round: 4
                                at: {z: height - 27}
                                material: wood
                        """)
                .replace("thickness: 40}\n", """
                        thickness: 40}
                            shape:
                              - turned: {profile: [[0, 12], [height - 27, 20]]}
                                repeat: {i: 3}
                                at: {x: (i - 1) * 90, y: 30}
                                material: wood
                        """);
    }

    /** Puts the product, its components and the first version of its model into a shop. */
    public static void into(Catalog catalog, Models models) {
        ModelCheck.Sound model = sound(first());
        catalog.put(List.of(
                new ComponentItem(OAK_SEAT, "Seat blank, oak", "piece", true),
                new ComponentItem(WALNUT_SEAT, "Seat blank, walnut", "piece", true),
                new ComponentItem(LEG, "Stool leg", "piece", false),
                new ComponentItem(CUSHION, "Wool cushion", "piece", true)));
        catalog.put(product(model.cheapest()));
        publish(models, first());
    }

    public static void publish(Models models, String text) {
        PublishOutcome outcome = models.publish(sound(text));
        if (!(outcome instanceof PublishOutcome.Published)) {
            throw new AssertionError(outcome);
        }
    }

    public static ModelCheck.Sound sound(String text) {
        String german =
                text.contains("walnut:") ? GERMAN : GERMAN.replace("walnut: {label: Nussbaum}", "ash: {label: Esche}");
        return switch (ModelCheck.of(new ModelText("stool.yaml", text, Map.of("de", german)), "en")) {
            case ModelCheck.Sound sound -> sound;
            case ModelCheck.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Product product(Money from) {
        return new Product(
                STOOL,
                "Fen stool",
                List.of(),
                "A stool as high as you like.",
                "",
                Map.of(),
                TaxClass.STANDARD,
                "stool.svg",
                List.of(),
                List.of(),
                Optional.of(from));
    }
}
