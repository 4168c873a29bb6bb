package com.shopwright.designs;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredDesigns implements Designs {

    private static final TypeReference<LinkedHashMap<String, String>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Integer>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ShopId shop;
    private final InstantSource clock;

    StoredDesigns(JdbcClient jdbc, JsonMapper json, ShopId shop, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.shop = shop;
        this.clock = clock;
    }

    @Override
    public DesignId save(Design design) {
        DesignId id = design.id();
        jdbc.sql("""
                        insert into designs.design
                        (shop_id, id, name, model, model_version, choices, price, currency, tax_class, weight_grams,
                            making_days, parts, picture, specification, saved_at)
                        values (:shop, :id, :name, :model, :modelVersion, :choices::json, :price, :currency, :taxClass, :grams,
                            :makingDays, :parts::json, :picture, :specification::json, :now)
                        on conflict (shop_id, id) do nothing
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("name", design.name())
                .param("model", design.model())
                .param("modelVersion", design.modelVersion())
                .param("choices", json.writeValueAsString(design.choices()))
                .param("price", design.price().amount())
                .param("currency", design.price().currency().getCurrencyCode())
                .param("taxClass", design.taxClass().name())
                .param("grams", design.weightGrams())
                .param("makingDays", design.makingDays())
                .param("parts", json.writeValueAsString(parts(design)))
                .param("picture", design.picture())
                .param("specification", json.writeValueAsString(SpecificationDocument.of(design.specification())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Override
    public Map<DesignId, Design> find(Set<DesignId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<DesignId, Design> found = new HashMap<>();
        jdbc.sql("""
                        select *
                        from designs.design
                        where shop_id = :shop
                        and id = any(:ids)
                        """)
                .param("shop", shop.value())
                .param("ids", ids.stream().map(DesignId::value).toArray(String[]::new))
                .query(row -> {
                    found.put(new DesignId(row.getString("id")), design(row));
                });
        return Map.copyOf(found);
    }

    private Design design(ResultSet row) throws SQLException {
        List<Part> parts = json.readValue(row.getString("parts"), PARTS).entrySet().stream()
                .map(part -> new Part(new Sku(part.getKey()), part.getValue()))
                .toList();
        String currency = row.getString("currency");
        return new Design(
                row.getString("name"),
                row.getString("model"),
                row.getString("model_version"),
                json.readValue(row.getString("choices"), CHOICES),
                Money.of(row.getLong("price"), currency),
                TaxClass.valueOf(row.getString("tax_class")),
                row.getInt("weight_grams"),
                row.getInt("making_days"),
                parts,
                row.getString("picture"),
                json.readValue(row.getString("specification"), SpecificationDocument.class)
                        .specification(currency));
    }

    private static Map<String, Integer> parts(Design design) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        design.parts().forEach(part -> parts.put(part.sku().value(), part.quantity()));
        return parts;
    }
}
