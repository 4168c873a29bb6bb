package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Choice;
import com.shopwright.backoffice.page.StockList;
import com.shopwright.catalog.Sku;
import com.shopwright.stock.StockAudit;
import com.shopwright.stock.Transfers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is where, and one good of it. */
@Controller
@RequestMapping(StockPages.PATH)
class StockPages {

    static final String PATH = "/office/stock";

    /** How many times as much of the ledger the next page shows. */
    static final int MORE = 5;

    private static final int ENTRIES = 20;
    private static final int MOST_ENTRIES = 1_000;

    /** The ways to narrow the list, in the order they are shown. */
    private static final Map<String, Predicate<StockList.Good>> NARROWED = narrowed();

    private final Desk desk;
    private final StockView view;
    private final Transfers transfers;
    private final StockAudit audits;

    StockPages(Desk desk, StockView view, Transfers transfers, StockAudit audits) {
        this.desk = desk;
        this.view = view;
        this.transfers = transfers;
        this.audits = audits;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<StockList.Good> named =
                view.all().stream().filter(good -> matches(good, q)).toList();
        String narrow = NARROWED.containsKey(show) ? show : "";
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("All", named.size(), address("", q), narrow.isEmpty()));
        NARROWED.forEach((name, belongs) -> choices.add(new Choice(
                label(name), (int) named.stream().filter(belongs).count(), address(name, q), name.equals(narrow))));
        StockList page = new StockList(
                choices,
                narrow,
                q,
                named.stream()
                        .filter(NARROWED.getOrDefault(narrow, good -> true))
                        .toList(),
                address(narrow, q),
                transfers.inTransit().size(),
                audits.findings().size());
        return desk.page("stock", page, request, response);
    }

    @GetMapping("/{sku}")
    ModelAndView one(
            @PathVariable String sku,
            @RequestParam(defaultValue = "") String entries,
            HttpServletRequest request,
            HttpServletResponse response) {
        int shown = Math.clamp(Typed.pieces(entries).orElse(ENTRIES), 1, MOST_ENTRIES);
        return desk.page(
                "good",
                view.of(new Sku(sku), shown).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                request,
                response);
    }

    private static Map<String, Predicate<StockList.Good>> narrowed() {
        Map<String, Predicate<StockList.Good>> ways = new LinkedHashMap<>();
        ways.put(
                "low",
                good -> !good.supply().low().isEmpty() || good.left().tone().equals("wait"));
        ways.put("sold-out", good -> good.onSale() == 0);
        ways.put("in-transit", good -> good.places().stream().anyMatch(place -> place.inTransit() > 0));
        return Collections.unmodifiableMap(ways);
    }

    private static String label(String narrow) {
        return switch (narrow) {
            case "low" -> "Low";
            case "sold-out" -> "Sold out";
            default -> "In transit";
        };
    }

    private static boolean matches(StockList.Good good, String query) {
        String text = (good.sku() + " " + good.name()).toLowerCase(Locale.ROOT);
        return List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
                .allMatch(text::contains);
    }

    private static String address(String show, String query) {
        return Addresses.list(PATH, Map.of("show", show, "q", query));
    }
}
