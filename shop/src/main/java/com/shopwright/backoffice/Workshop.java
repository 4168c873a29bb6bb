package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Made;
import com.shopwright.carts.Item;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Specification;
import com.shopwright.designs.WorkshopFiles;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the workshop makes for an order: choices, parts and sizes, as they were frozen with each design. */
@Component
class Workshop {

    private final Designs designs;
    private final WorkshopFiles files;
    private final Words words;

    Workshop(Designs designs, WorkshopFiles files, Words words) {
        this.designs = designs;
        this.files = files;
        this.words = words;
    }

    List<Made> of(Order order) {
        Set<DesignId> ids =
                order.lines().stream().flatMap(line -> design(line).stream()).collect(Collectors.toSet());
        Map<DesignId, Design> known = ids.isEmpty() ? Map.of() : designs.find(ids);
        return order.lines().stream()
                .flatMap(line -> design(line).stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)).map(design -> made(line, id, design))))
                .toList();
    }

    private static Optional<DesignId> design(OrderLine line) {
        return switch (line.item()) {
            case Item.Designed(DesignId id) -> Optional.of(id);
            case Item.Stocked _ -> Optional.empty();
        };
    }

    private Made made(OrderLine line, DesignId id, Design design) {
        return new Made(
                line.name(),
                line.quantity(),
                design.specification().code(),
                "/products/" + design.model() + "/designs/" + id,
                line.choices().stream().map(Chosen::words).toList(),
                words.count(design.makingDays(), "working day", "working days"),
                BigDecimal.valueOf(design.weightGrams(), 3).stripTrailingZeros().toPlainString() + " kg",
                design.specification().pieces().stream()
                        .map(piece -> piece(piece, line.quantity()))
                        .toList(),
                DesignAddresses.picture(id),
                files.of(id).stream()
                        .map(file -> new Made.FileLink(WorkshopPages.PATH + "/" + id + "/" + file.name(), file.label()))
                        .toList());
    }

    private static Made.Piece piece(Specification.Piece piece, int times) {
        Specification.Size size = piece.size();
        String millimetres = IntStream.of(size.length(), size.width(), size.thickness())
                .filter(one -> one > 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" × "));
        return new Made.Piece(
                piece.label(),
                piece.pieces() * times + " ×",
                millimetres.isEmpty() ? "" : millimetres + " mm",
                piece.sku().value(),
                piece.quantity() * times + " from stock",
                (piece.made() ? "made by " : "bought from ") + piece.source());
    }
}
