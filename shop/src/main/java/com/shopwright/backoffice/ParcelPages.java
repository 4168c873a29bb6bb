package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Choice;
import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.ParcelList;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.DispatchOutcome;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentFilter;
import com.shopwright.dispatch.ShipmentState;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Page;
import com.shopwright.orders.ShipmentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of shipments, and what a person does to one where no warehouse is wired. */
@Controller
@RequestMapping(ParcelPages.PATH)
class ParcelPages {

    static final String PATH = "/office/shipments";

    private static final int PER_PAGE = 25;
    private static final String OPEN = "open";
    private static final Set<ShipmentState> OPEN_STATES =
            EnumSet.of(ShipmentState.REQUESTED, ShipmentState.PICKED, ShipmentState.PACKED);
    private static final int LONGEST_CARRIER = 60;
    private static final int LONGEST_TRACKING = 80;

    private final Desk desk;
    private final Dispatch dispatch;
    private final Parcels parcels;
    private final Names names;

    ParcelPages(Desk desk, Dispatch dispatch, Parcels parcels, Names names) {
        this.desk = desk;
        this.dispatch = dispatch;
        this.parcels = parcels;
        this.names = names;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page<Shipment> found = dispatch.shipments(
                new ShipmentFilter(states(state), Optional.of(cursor).filter(value -> !value.isEmpty()), PER_PAGE));
        Names.Known known = names.read();
        Map<DesignId, Design> made = parcels.made(found.items());
        ParcelList page = new ParcelList(
                choices(state),
                found.items().stream()
                        .map(shipment -> parcels.parcel(shipment, known, made))
                        .toList(),
                found.next().map(next -> address(state, next)),
                address(state, cursor));
        return desk.page("parcels", page, request, response);
    }

    @PostMapping("/{id}/hand-over")
    String handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String tracking,
            HttpServletRequest request,
            HttpServletResponse response) {
        Shipment shipment = find(id);
        if (!shipment.state().isOpen()) {
            String state = shipment.state().label().toLowerCase(Locale.ROOT);
            return back(
                    shipment, Notice.refused("Nothing was changed: this parcel is " + state + "."), request, response);
        }
        String with = Typed.line(carrier, LONGEST_CARRIER);
        if (with.isEmpty()) {
            return back(
                    shipment,
                    Notice.refused("Say who takes the parcel, for instance DHL or “picked up”."),
                    request,
                    response);
        }
        DispatchOutcome outcome = dispatch.handOver(
                shipment.id(),
                with,
                Optional.of(Typed.line(tracking, LONGEST_TRACKING)).filter(text -> !text.isEmpty()),
                Actor.OWNER);
        return told(shipment, outcome, "Handed over. The buyer gets a mail.", request, response);
    }

    @PostMapping("/{id}/delivered")
    String delivered(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        Shipment shipment = find(id);
        return told(
                shipment, dispatch.delivered(shipment.id(), Actor.OWNER), "Marked as delivered.", request, response);
    }

    private String told(
            Shipment shipment,
            DispatchOutcome outcome,
            String done,
            HttpServletRequest request,
            HttpServletResponse response) {
        Notice notice = switch (outcome) {
            case DispatchOutcome.Done(var state) -> Notice.done(done);
            case DispatchOutcome.NotPossible(var state, var reason) -> Notice.refused(reason);
            case DispatchOutcome.UnknownShipment() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return back(shipment, notice, request, response);
    }

    private String back(Shipment shipment, Notice notice, HttpServletRequest request, HttpServletResponse response) {
        return desk.back(notice, OrderPages.href(shipment.orderNumber()), request, response);
    }

    private Shipment find(UUID id) {
        return dispatch.find(new ShipmentId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Set<ShipmentState> states(String slug) {
        return slug.equals(OPEN)
                ? OPEN_STATES
                : Addresses.state(ShipmentState.class, slug).map(Set::of).orElse(Set.of());
    }

    private List<Choice> choices(String current) {
        Map<ShipmentState, Integer> counts = dispatch.counts();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "All",
                sum(counts, EnumSet.allOf(ShipmentState.class)),
                PATH,
                states(current).isEmpty()));
        choices.add(new Choice("In the house", sum(counts, OPEN_STATES), address(OPEN, ""), current.equals(OPEN)));
        for (ShipmentState state : ShipmentState.values()) {
            boolean chosen = Addresses.slug(state).equals(current);
            if (counts.getOrDefault(state, 0) > 0 || chosen) {
                choices.add(new Choice(
                        state.label(), counts.getOrDefault(state, 0), address(Addresses.slug(state), ""), chosen));
            }
        }
        return choices;
    }

    private static int sum(Map<ShipmentState, Integer> counts, Set<ShipmentState> states) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    private static String address(String state, String cursor) {
        return Addresses.list(PATH, Map.of("state", state, "cursor", cursor));
    }
}
