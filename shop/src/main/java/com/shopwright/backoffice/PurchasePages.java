package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Choice;
import com.shopwright.backoffice.page.PurchaseList;
import com.shopwright.kernel.Page;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderNumber;
import com.shopwright.purchasing.PurchaseOrderState;
import com.shopwright.purchasing.Purchasing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of purchase orders, and one of them. */
@Controller
@RequestMapping(PurchasePages.PATH)
class PurchasePages {

    static final String PATH = "/office/purchase-orders";

    private static final int PER_PAGE = 25;

    private final Desk desk;
    private final Purchasing purchasing;
    private final PurchaseView view;

    PurchasePages(Desk desk, Purchasing purchasing, PurchaseView view) {
        this.desk = desk;
        this.purchasing = purchasing;
        this.view = view;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page<PurchaseOrder> found = purchasing.purchaseOrders(new PurchaseOrderFilter(
                Optional.empty(),
                Addresses.state(PurchaseOrderState.class, state).map(Set::of).orElse(Set.of()),
                Optional.of(cursor).filter(value -> !value.isEmpty()),
                PER_PAGE));
        PurchaseList page = new PurchaseList(
                choices(state),
                view.rows(found.items()),
                found.next().map(next -> address(state, next)),
                address(state, cursor));
        return desk.page("purchases", page, request, response);
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        PurchaseOrder order = purchasing
                .find(new PurchaseOrderNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return desk.page("purchase", view.of(order), request, response);
    }

    private List<Choice> choices(String current) {
        Map<PurchaseOrderState, Integer> counts = purchasing.counts();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "All",
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                PATH,
                Addresses.state(PurchaseOrderState.class, current).isEmpty()));
        for (PurchaseOrderState state : PurchaseOrderState.values()) {
            int count = counts.getOrDefault(state, 0);
            boolean chosen = Addresses.slug(state).equals(current);
            if (count > 0 || chosen) {
                choices.add(new Choice(state.label(), count, address(Addresses.slug(state), ""), chosen));
            }
        }
        return choices;
    }

    private static String address(String state, String cursor) {
        return Addresses.list(PATH, Map.of("state", state, "cursor", cursor));
    }
}
