package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Confirmation;
import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.Section;
import com.shopwright.kernel.Actor;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderLine;
import com.shopwright.purchasing.PurchaseOrderNumber;
import com.shopwright.purchasing.PurchaseOutcome;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.stock.Amount;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a person decides about a purchase order. */
@Controller
@RequestMapping(PurchasePages.PATH + "/{number}")
class PurchaseActions {

    private final Desk desk;
    private final Purchasing purchasing;

    PurchaseActions(Desk desk, Purchasing purchasing) {
        this.desk = desk;
        this.purchasing = purchasing;
    }

    @PostMapping("/approve")
    String approve(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        PurchaseOrder order = find(number);
        return told(
                order,
                purchasing.approve(order.id(), Actor.OWNER),
                "Approved. It is on its way to " + order.supplierName() + ".",
                request,
                response);
    }

    @GetMapping("/cancel")
    ModelAndView askToCancel(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        PurchaseOrder order = find(number);
        return desk.page(
                "confirm",
                new Confirmation(
                        Section.PURCHASES,
                        "Cancel purchase order " + order.number() + "?",
                        order.supplierName() + " is told. What has come already stays. A supplier who has shipped may"
                                + " still deliver; then it is received as usual.",
                        false,
                        PurchaseView.href(order) + "/cancel",
                        "Cancel it",
                        "Keep it",
                        PurchaseView.href(order)),
                request,
                response);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        PurchaseOrder order = find(number);
        return told(order, purchasing.cancel(order.id(), Actor.OWNER), "Cancelled.", request, response);
    }

    /** The fields are named after the SKUs: what was counted of each. */
    @PostMapping("/receive")
    String receive(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        PurchaseOrder order = find(number);
        List<Amount> amounts = new ArrayList<>();
        for (PurchaseOrderLine line : order.lines()) {
            String typed = Optional.ofNullable(request.getParameter(line.sku().value()))
                    .orElse("0");
            OptionalInt pieces = Typed.pieces(typed.isBlank() ? "0" : typed);
            if (pieces.isEmpty()) {
                return back(
                        order,
                        Notice.refused("Enter a whole number of pieces for " + line.sku() + "; nothing was received."),
                        request,
                        response);
            }
            if (pieces.getAsInt() > 0) {
                amounts.add(new Amount(line.sku(), pieces.getAsInt()));
            }
        }
        if (amounts.isEmpty()) {
            return back(order, Notice.refused("Nothing was counted, so nothing was received."), request, response);
        }
        return told(
                order,
                purchasing.receiveByHand(order.id(), amounts, Actor.OWNER),
                "Received. Orders that waited for it go on by themselves.",
                request,
                response);
    }

    private String told(
            PurchaseOrder order,
            PurchaseOutcome outcome,
            String done,
            HttpServletRequest request,
            HttpServletResponse response) {
        Notice notice = switch (outcome) {
            case PurchaseOutcome.Done(var state) -> Notice.done(done);
            case PurchaseOutcome.NotPossible(var state, var reason) -> Notice.refused(reason);
            case PurchaseOutcome.UnknownPurchaseOrder() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return back(order, notice, request, response);
    }

    private String back(PurchaseOrder order, Notice notice, HttpServletRequest request, HttpServletResponse response) {
        return desk.back(notice, PurchaseView.href(order), request, response);
    }

    private PurchaseOrder find(String number) {
        return purchasing
                .find(new PurchaseOrderNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
