package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.kernel.Actor;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.payments.Books;
import com.shopwright.payments.Difference.Remedy;
import com.shopwright.payments.DifferenceId;
import com.shopwright.payments.MoneyAudit;
import com.shopwright.payments.Payable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The ledger, and what does not agree with the bank's settlements. */
@Controller
@RequestMapping(MoneyPages.PATH)
class MoneyPages {

    static final String PATH = "/office/money";
    private static final int REASON = 200;

    private final Desk desk;
    private final MoneyView view;
    private final Books books;
    private final MoneyAudit audits;
    private final Orders orders;
    private final Words words;

    MoneyPages(Desk desk, MoneyView view, Books books, MoneyAudit audits, Orders orders, Words words) {
        this.desk = desk;
        this.view = view;
        this.books = books;
        this.audits = audits;
        this.orders = orders;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return desk.page("money", view.page(), request, response);
    }

    @GetMapping("/orders/{number}")
    ModelAndView postings(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        Order order = orders.find(OrderNumber.parse(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return desk.page(
                "postings",
                view.postings(
                        order.number().value(),
                        OrderPages.PATH + "/" + order.number(),
                        books.of(new Payable(order.id().value()))),
                request,
                response);
    }

    /** Asks the bank for what it has settled since, and compares the ledger with all payments. */
    @PostMapping("/check")
    String check(HttpServletRequest request, HttpServletResponse response) {
        boolean answered = books.reconcile();
        MoneyAudit.Result audit = audits.audit(List.of());
        String seen = "Compared the money of " + words.count(audit.payables(), "order", "orders") + ": ";
        Notice notice = !audit.isClean()
                ? Notice.refused(seen
                        + words.count(audit.findings().size(), "order has", "orders have")
                        + " payments that the ledger does not say. Somebody who knows the database must look.")
                : answered
                        ? Notice.done(seen + "ledger and payments agree. The bank’s settlements are up to date.")
                        : Notice.refused(
                                seen + "ledger and payments agree, but the bank did not answer. Try again soon.");
        return desk.back(notice, PATH, request, response);
    }

    @PostMapping("/differences/{id}")
    String putAway(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remedy,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.back(putAway(new DifferenceId(id), remedy, Typed.line(reason, REASON)), PATH, request, response);
    }

    private Notice putAway(DifferenceId id, String remedy, String reason) {
        if (reason.isEmpty()) {
            return Notice.refused("Nothing was put away: say why, for whoever reads the ledger later.");
        }
        boolean writeOff = remedy.equals("write-off");
        if (!writeOff && !remedy.equals("explained")) {
            return Notice.refused("Nothing was put away: choose whether there is something to book.");
        }
        if (books.find(id).isEmpty()) {
            return Notice.refused("There is no such difference.");
        }
        boolean done = books.putAway(id, writeOff ? Remedy.WRITTEN_OFF : Remedy.EXPLAINED, reason, Actor.OWNER);
        return !done
                ? Notice.refused("That was put away already.")
                : Notice.done(writeOff ? "Put away, and booked." : "Put away. Nothing was booked.");
    }
}
