package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Choice;
import com.shopwright.backoffice.page.StockList;
import com.shopwright.catalog.Sku;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final String LOW = "low";

    private final Desk desk;
    private final StockView view;

    StockPages(Desk desk, StockView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<StockList.Good> named =
                view.all().stream().filter(good -> matches(good, q)).toList();
        List<StockList.Good> low =
                named.stream().filter(good -> !good.supply().low().isEmpty()).toList();
        boolean onlyLow = show.equals(LOW);
        StockList page = new StockList(
                List.of(
                        new Choice("All", named.size(), address("", q), !onlyLow),
                        new Choice("Low", low.size(), address(LOW, q), onlyLow)),
                onlyLow ? LOW : "",
                q,
                onlyLow ? low : named,
                address(onlyLow ? LOW : "", q));
        return desk.page("stock", page, request, response);
    }

    @GetMapping("/{sku}")
    ModelAndView one(@PathVariable String sku, HttpServletRequest request, HttpServletResponse response) {
        return desk.page(
                "good",
                view.of(new Sku(sku)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                request,
                response);
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
