package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.PiecesForm;
import com.shopwright.carts.Item;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Money;
import com.shopwright.orders.AmendOutcome;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Pieces;
import com.shopwright.orders.RefundWish;
import com.shopwright.orders.Standing;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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

/** Pieces of an order are cancelled, or money goes back for them. */
@Controller
@RequestMapping(OrderPages.PATH + "/{number}")
class OrderChanges {

    private static final int LONGEST_REASON = 200;
    private static final String PIECES = "pieces-";

    private final Desk desk;
    private final NamedOrder named;
    private final Amendments amendments;
    private final ShopProfiles profiles;
    private final Ids ids;
    private final Words words;

    OrderChanges(Desk desk, NamedOrder named, Amendments amendments, ShopProfiles profiles, Ids ids, Words words) {
        this.desk = desk;
        this.named = named;
        this.amendments = amendments;
        this.profiles = profiles;
        this.ids = ids;
        this.words = words;
    }

    @GetMapping("/pieces")
    ModelAndView askWhatToCancel(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        Order order = named.order(number);
        Standing standing = amendments.standing(order);
        List<PiecesForm.Line> lines = order.lines().stream()
                .map(line -> line(line, standing.cancellable().getOrDefault(line.id(), 0), "can still be cancelled"))
                .toList();
        return desk.page(
                "pieces",
                new PiecesForm(
                        "Cancel a part of " + order.number(),
                        "Its goods go back on the shelf. What was taken for it goes back to the buyer, who gets a mail; a"
                                + " parcel that was asked for is called back and packed anew with the rest.",
                        OrderPages.href(order.number()) + "/pieces",
                        OrderPages.href(order.number()),
                        ids.next().toString(),
                        "Cancel these pieces",
                        lines,
                        Optional.empty(),
                        Optional.empty()),
                request,
                response);
    }

    @PostMapping("/pieces")
    String cancel(
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = named.order(number);
        AmendOutcome outcome = amendments.cancel(
                order.number(),
                new IdempotencyKey(key),
                pieces(order, request),
                Actor.OWNER,
                said(reason, "Cancelled by the shop"));
        return told(order.number(), "/pieces", outcome, request, response);
    }

    @GetMapping("/refund")
    ModelAndView askWhatToRefund(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        Order order = named.order(number);
        Standing standing = amendments.standing(order);
        List<PiecesForm.Line> lines = order.lines().stream()
                .map(line -> line(line, line.wanted(), words.money(line.unitPrice()) + " each"))
                .toList();
        return desk.page(
                "pieces",
                new PiecesForm(
                        "Give money back for " + order.number(),
                        "For pieces at what they cost, for the delivery, or an amount of your own. Nothing is taken off what"
                                + " is sent; the buyer gets a mail.",
                        OrderPages.href(order.number()) + "/refund",
                        OrderPages.href(order.number()),
                        ids.next().toString(),
                        "Give it back",
                        lines,
                        Optional.of(words.money(standing.shippingLeft())),
                        Optional.of(words.money(standing.refundable()))),
                request,
                response);
    }

    @PostMapping("/refund")
    String refund(
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "false") boolean shipping,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = named.order(number);
        Optional<Money> goodwill = Typed.money(amount, profiles.current().currency());
        if (!amount.isBlank() && goodwill.isEmpty()) {
            return desk.back(
                    Notice.refused("Enter an amount such as 12.50, or leave it empty. Nothing was changed."),
                    OrderPages.href(order.number()) + "/refund",
                    request,
                    response);
        }
        AmendOutcome outcome = amendments.refund(
                order.number(),
                new IdempotencyKey(key),
                new RefundWish(pieces(order, request), shipping, goodwill),
                Actor.OWNER,
                said(reason, "Goodwill"));
        return told(order.number(), "/refund", outcome, request, response);
    }

    private static PiecesForm.Line line(OrderLine line, int most, String note) {
        String picture = switch (line.item()) {
            case Item.Designed(var design) -> DesignAddresses.picture(design);
            case Item.Stocked _ -> "/pictures/" + line.picture();
        };
        return new PiecesForm.Line(PIECES + line.id(), line.name(), picture, most, most + " · " + note);
    }

    private static List<Pieces> pieces(Order order, HttpServletRequest request) {
        List<Pieces> pieces = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            OptionalInt some = Optional.ofNullable(request.getParameter(PIECES + line.id()))
                    .map(Typed::pieces)
                    .orElse(OptionalInt.empty());
            if (some.isPresent() && some.getAsInt() > 0) {
                pieces.add(new Pieces(line.id(), some.getAsInt()));
            }
        }
        return pieces;
    }

    private static String said(String reason, String otherwise) {
        String line = Typed.line(reason, LONGEST_REASON);
        return line.isEmpty() ? otherwise : line;
    }

    private String told(
            OrderNumber order,
            String form,
            AmendOutcome outcome,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case AmendOutcome.Made made ->
                desk.back(
                        Notice.done(
                                made.change().toRefund().isPositive()
                                        ? words.money(made.change().toRefund())
                                                + " goes back to the buyer, who gets a mail."
                                        : "Done: " + words.money(made.change().amount())
                                                + " less to pay. The buyer gets a mail."),
                        OrderPages.href(order),
                        request,
                        response);
            case AmendOutcome.NotPossible(var state, var reason) ->
                desk.back(Notice.refused(reason), OrderPages.href(order) + form, request, response);
            case AmendOutcome.Invalid(var field, var remedy) ->
                desk.back(
                        Notice.refused(Sentences.of(remedy) + " Nothing was changed."),
                        OrderPages.href(order) + form,
                        request,
                        response);
            case AmendOutcome.KeyReused() ->
                desk.back(
                        Notice.refused("This form was sent before with something else in it. Look at the order first."),
                        OrderPages.href(order),
                        request,
                        response);
            case AmendOutcome.UnknownOrder() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
