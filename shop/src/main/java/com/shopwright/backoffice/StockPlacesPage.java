package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.StockPlaces;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.AllocationStrategies;
import com.shopwright.stock.AllocationStrategy;
import com.shopwright.stock.Location;
import com.shopwright.stock.PostalArea;
import com.shopwright.stock.Stock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where goods lie, and from where an order is served when several places could. */
@Controller
@RequestMapping(StockPlacesPage.PATH)
class StockPlacesPage {

    static final String PATH = StockPages.PATH + "/places";

    private final Desk desk;
    private final Stock stock;
    private final AllocationStrategies strategies;

    StockPlacesPage(Desk desk, Stock stock, AllocationStrategies strategies) {
        this.desk = desk;
        this.stock = stock;
        this.strategies = strategies;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        String chosen = strategies.chosen().name();
        StockPlaces page = new StockPlaces(
                strategies.all().stream()
                        .sorted(Comparator.comparing(AllocationStrategy::label))
                        .map(way -> new StockPlaces.Way(
                                way.name(),
                                way.label(),
                                way.explanation(),
                                way.name().equals(chosen)))
                        .toList(),
                stock.locations().stream().map(StockPlacesPage::place).toList());
        return desk.page("places", page, request, response);
    }

    private static StockPlaces.Place place(Location location) {
        return new StockPlaces.Place(
                location.id().value(),
                location.name(),
                location.priority(),
                location.area().map(PostalArea::country).orElse(""),
                location.area().map(PostalArea::postalCode).orElse(""),
                PATH + "/" + location.id());
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String strategy,
            HttpServletRequest request,
            HttpServletResponse response) {
        Notice notice;
        try {
            strategies.choose(strategy);
            notice = Notice.done(
                    "From the next order on: " + strategies.chosen().label().toLowerCase(java.util.Locale.ROOT) + ".");
        } catch (InvalidInput unknown) {
            notice = Notice.refused("Choose one of the ways. Nothing was changed.");
        }
        return desk.back(notice, PATH, request, response);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String postalCode,
            HttpServletRequest request,
            HttpServletResponse response) {
        Location before = stock.locations().stream()
                .filter(location -> location.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String called = Typed.line(name, 80);
        OptionalInt order = Typed.pieces(priority);
        Notice notice;
        if (called.isEmpty() || order.isEmpty()) {
            notice = Notice.refused("A place has a name, and a whole number for its turn. Nothing was changed.");
        } else {
            try {
                Optional<PostalArea> area =
                        country.isBlank() ? Optional.empty() : Optional.of(new PostalArea(country, postalCode));
                stock.put(new Location(before.id(), called, order.getAsInt(), area));
                notice = Notice.done("Saved.");
            } catch (InvalidInput refused) {
                notice = Notice.refused(
                        "The address was not understood: " + refused.remedy() + ". Nothing was changed.");
            }
        }
        return desk.back(notice, PATH, request, response);
    }
}
