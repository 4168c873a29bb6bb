package com.shopwright.storefront;

import com.shopwright.catalog.Product;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopSettings;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells search engines what is for sale (schema.org Product and Offer). */
@Component
class LinkedData {
    private static final String SCHEMA = "https://schema.org/";

    private final JsonMapper json;
    private final ShopProfiles profiles;
    private final ShopSettings settings;

    LinkedData(JsonMapper json, ShopProfiles profiles, ShopSettings settings) {
        this.json = json;
        this.profiles = profiles;
        this.settings = settings;
    }

    String product(Product product, Variant chosen, Supply supply, String address) {
        Map<String, Object> offer = Map.of(
                "@type",
                "Offer",
                "url",
                address + "?sku=" + chosen.sku(),
                "priceCurrency",
                chosen.price().currency().getCurrencyCode(),
                "price",
                decimal(chosen.price()),
                "availability",
                SCHEMA + availability(supply.kind()));
        return safeInScript(json.writeValueAsString(Map.of(
                "@context", SCHEMA,
                "@type", "Product",
                "name", chosen.name(),
                "description", product.summary(),
                "sku", chosen.sku().value(),
                "image", settings.url().resolve(Pictures.url(chosen.picture())).toString(),
                "brand", Map.of("@type", "Brand", "name", profiles.current().name()),
                "offers", offer)));
    }

    /** Its price is that of the cheapest configuration. */
    String madeToOrder(Product product, String address) {
        Map<String, Object> offer = Map.of(
                "@type",
                "AggregateOffer",
                "url",
                address,
                "priceCurrency",
                product.priceFrom().currency().getCurrencyCode(),
                "lowPrice",
                decimal(product.priceFrom()),
                "availability",
                SCHEMA + "MadeToOrder");
        return safeInScript(json.writeValueAsString(Map.of(
                "@context", SCHEMA,
                "@type", "Product",
                "name", product.name(),
                "description", product.summary(),
                "image",
                        settings.url()
                                .resolve(DesignAddresses.cardPicture(product.slug()))
                                .toString(),
                "brand", Map.of("@type", "Brand", "name", profiles.current().name()),
                "offers", offer)));
    }

    private static String availability(Supply.Kind kind) {
        return switch (kind) {
            case IN_STOCK -> "InStock";
            case BACKORDER -> "BackOrder";
            case PRE_ORDER -> "PreOrder";
            case MADE -> "MadeToOrder";
            case SOLD_OUT -> "OutOfStock";
        };
    }

    private static String decimal(Money price) {
        return BigDecimal.valueOf(price.amount(), price.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    /** A script element ends at the first {@code </script>}, also inside a JSON string. */
    private static String safeInScript(String text) {
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
