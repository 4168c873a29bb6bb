package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lines take from stock: the goods themselves, or the parts of a design. */
@Component
final class PartsList {

    private final Designs designs;

    PartsList(Designs designs) {
        this.designs = designs;
    }

    /** What one piece of each line takes, by the line's id. */
    Map<UUID, Map<Sku, Integer>> ofOne(List<OrderLine> lines) {
        Set<DesignId> wanted = lines.stream()
                .flatMap(line -> line.item() instanceof Item.Designed(var design) ? Stream.of(design) : Stream.empty())
                .collect(Collectors.toSet());
        Map<DesignId, Design> known = wanted.isEmpty() ? Map.of() : designs.find(wanted);
        return lines.stream().collect(Collectors.toMap(OrderLine::id, line -> ofOne(line.item(), known)));
    }

    private static Map<Sku, Integer> ofOne(Item item, Map<DesignId, Design> known) {
        return switch (item) {
            case Item.Stocked(var sku) -> Map.of(sku, 1);
            case Item.Designed(var design) ->
                Optional.ofNullable(known.get(design)).stream()
                        .flatMap(found -> found.parts().stream())
                        .collect(Collectors.toMap(Part::sku, Part::quantity, Integer::sum));
        };
    }
}
