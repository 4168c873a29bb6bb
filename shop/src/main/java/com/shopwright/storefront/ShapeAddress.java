package com.shopwright.storefront;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of shaped products: they hold the buyer's own choices, so they can be shared and gone back to.
 *
 * @param beside codes of the designs that this buyer compares with: every address keeps them in mind
 */
record ShapeAddress(String product, List<String> beside) {

    ShapeAddress {
        beside = List.copyOf(beside);
    }

    String of(Choices kept, Goal goal) {
        return text(builder(kept, goal));
    }

    /** While a line of the cart is being changed, every address says so. */
    String of(Choices kept, Goal goal, Optional<UUID> line, String quantity) {
        UriComponentsBuilder address = builder(kept, goal);
        line.ifPresent(id -> with(with(address, ShapeWish.LINE, id.toString()), ShapeWish.QUANTITY, quantity));
        return text(address);
    }

    String why(Choices kept, Goal goal, String option, String value) {
        return text(with(builder(kept, goal), ShapeWish.WHY, option + ":" + value)) + "#why-" + option;
    }

    /** What the form was sent with, without what merely fills it; what was shown before stays known. */
    String sent(ShapeWish wish, Shape shape) {
        Choices wanted = Choices.NONE;
        for (Map.Entry<String, String> value : wish.values().entrySet()) {
            if (shape.chosen().contains(value.getKey())
                    || shape.misfits().containsKey(value.getKey())
                    || wish.kept().orElse(Set.of()).contains(value.getKey())) {
                wanted = wanted.with(value.getKey(), value.getValue());
            }
        }
        UriComponentsBuilder address = builder(wanted, wish.goal());
        wish.before().ifPresent(code -> with(address, ShapeWish.BEFORE, code));
        if (!wish.text().isEmpty()) {
            with(address, ShapeWish.TEXT, wish.text());
        }
        wish.kept().ifPresent(names -> with(address, ShapeWish.KEPT, String.join(" ", names)));
        wish.line().ifPresent(id -> with(address, ShapeWish.LINE, id.toString()));
        String text = text(wish.quantity().equals("1") ? address : with(address, ShapeWish.QUANTITY, wish.quantity()));
        return wish.values().keySet().stream()
                .filter(shape.misfits()::containsKey)
                .findFirst()
                .map(option -> text + "#field-" + option)
                .orElse(text);
    }

    /** What others are sent: the buyer's own choices and nothing else. */
    String shared(Choices kept, Goal goal) {
        return new ShapeAddress(product, List.of()).of(kept, goal);
    }

    private UriComponentsBuilder builder(Choices kept, Goal goal) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(product);
        for (Map.Entry<String, String> choice : kept.values().entrySet()) {
            with(address, choice.getKey(), choice.getValue().equals(Shape.NONE) ? "" : choice.getValue());
        }
        for (String code : beside) {
            address.queryParam(ShapeWish.BESIDE, code);
        }
        return switch (goal) {
            case CLOSEST -> address;
            case CHEAPEST -> with(address, ShapeWish.GOAL, "cheapest");
            case FASTEST -> with(address, ShapeWish.GOAL, "fastest");
        };
    }

    private static UriComponentsBuilder with(UriComponentsBuilder address, String name, String value) {
        return address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }

    private static String text(UriComponentsBuilder address) {
        return address.encode().build().toUriString();
    }
}
