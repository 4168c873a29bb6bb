package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.StockPlaces;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.AllocationStrategies;
import com.shopwright.stock.AllocationStrategy;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.PostalArea;
import com.shopwright.stock.Stock;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ID = 40;

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
                    "From the next order on: " + strategies.chosen().label().toLowerCase(Locale.ROOT) + ".");
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
        return keep(
                () -> place(before.id(), name, priority, country, postalCode), known -> "Saved.", request, response);
    }

    /** A place is called in addresses and messages by what its name becomes in small letters. */
    @PostMapping("/new")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String postalCode,
            HttpServletRequest request,
            HttpServletResponse response) {
        return keep(
                () -> {
                    Location added = place(id(called(name)), name, priority, country, postalCode);
                    if (stock.locations().stream().anyMatch(known -> known.id().equals(added.id()))) {
                        throw new InvalidInput("name", "there is a place of this name already: choose another one");
                    }
                    return added;
                },
                added -> added.name() + " is there. Count what lies in it under “Stock”, or send goods there.",
                request,
                response);
    }

    private String keep(
            Supplier<Location> read,
            Function<Location, String> told,
            HttpServletRequest request,
            HttpServletResponse response) {
        Notice notice;
        try {
            Location place = read.get();
            stock.put(place);
            notice = Notice.done(told.apply(place));
        } catch (InvalidInput refused) {
            notice = Notice.refused(Sentences.of(refused.remedy()) + " Nothing was changed.");
        }
        return desk.back(notice, PATH, request, response);
    }

    /** @throws InvalidInput with the field and what to enter there */
    private static Location place(LocationId id, String name, String priority, String country, String postalCode) {
        int turn = Typed.pieces(priority)
                .orElseThrow(() -> new InvalidInput("priority", "enter a whole number for its turn, such as 1"));
        if (country.isBlank() && !postalCode.isBlank()) {
            throw new InvalidInput("country", "enter the country of the postal code too, such as DE");
        }
        Optional<PostalArea> area =
                country.isBlank() ? Optional.empty() : Optional.of(new PostalArea(country, postalCode));
        return new Location(id, called(name), turn, area);
    }

    private static String called(String name) {
        String called = Typed.line(name, LONGEST_NAME);
        if (called.isEmpty()) {
            throw new InvalidInput("name", "enter a name for the place, such as Leipzig");
        }
        return called;
    }

    private static LocationId id(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty() || plain.length() > LONGEST_ID) {
            throw new InvalidInput("name", "choose a name of up to 40 characters with a letter from a to z in it");
        }
        return new LocationId(plain);
    }
}
