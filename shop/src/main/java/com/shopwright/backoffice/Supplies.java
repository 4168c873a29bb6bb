package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StockList;
import com.shopwright.backoffice.page.Tag;
import com.shopwright.purchasing.ReorderLevel;
import com.shopwright.purchasing.SupplyState;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says how well something is supplied. */
@Component
class Supplies {

    private final Words words;

    Supplies(Words words) {
        this.words = words;
    }

    StockList.Supply nothingKnown() {
        return new StockList.Supply("", "", new Tag("", ""), "");
    }

    StockList.Supply of(SupplyState state, Map<String, String> suppliers) {
        return new StockList.Supply(
                state.level().map(Supplies::reorder).orElse(""),
                state.term()
                        .map(term -> suppliers.getOrDefault(
                                        term.supplier().value(), term.supplier().value()) + ", "
                                + words.count(term.leadDays(), "day", "days"))
                        .orElse(""),
                tag(state),
                state.low() ? sentence(state) : "");
    }

    String sentence(SupplyState state) {
        String onOrder = state.position().onOrder() > 0 ? state.position().onOrder() + " on order" : "nothing on order";
        String due = state.due()
                .filter(day -> state.position().onOrder() > 0)
                .map(day -> ", expected " + words.day(day))
                .orElse("");
        String rest = state.toOrder() > 0 ? ", " + state.toOrder() + " still to order" : "";
        String refusal = state.notBefore()
                .map(day -> ". The supplier said no; asked again on " + words.day(day))
                .orElse("");
        return capital(onOrder + due + rest + refusal) + ".";
    }

    private static Tag tag(SupplyState state) {
        if (!state.low()) {
            return new Tag("", "");
        }
        return state.position().onOrder() >= state.shortBy()
                ? new Tag("Low, on its way", "wait")
                : new Tag("Low", "bad");
    }

    private static String reorder(ReorderLevel level) {
        return level.orderUpTo() == 0
                ? "Bought for waiting orders only"
                : "Reordered at " + level.reorderPoint() + ", up to " + level.orderUpTo();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
