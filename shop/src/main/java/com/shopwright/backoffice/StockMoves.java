package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Receipt;
import com.shopwright.stock.ScrapOutcome;
import com.shopwright.stock.Stock;
import com.shopwright.stock.Threshold;
import com.shopwright.stock.Transfer;
import com.shopwright.stock.TransferOutcome;
import com.shopwright.stock.Transfers;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person moves goods, writes them off, puts them back, or says how many to keep. A form that is sent twice counts once. */
@Controller
@RequestMapping(StockPages.PATH + "/{sku}")
class StockMoves {

    private static final String HOW_MANY = "Enter how many: a whole number from 1 to 1,000,000.";
    private static final String STALE = "The form was not complete. Please open the page again.";
    private static final int REASON = 200;

    private final Desk desk;
    private final Stock stock;
    private final Transfers transfers;
    private final Transactions transactions;
    private final BusinessTime businessTime;
    private final Names names;
    private final Words words;

    StockMoves(
            Desk desk,
            Stock stock,
            Transfers transfers,
            Transactions transactions,
            BusinessTime businessTime,
            Names names,
            Words words) {
        this.desk = desk;
        this.stock = stock;
        this.transfers = transfers;
        this.transactions = transactions;
        this.businessTime = businessTime;
        this.names = names;
        this.words = words;
    }

    /** @param arrived not empty if the goods are there already */
    @PostMapping("/transfers")
    String transfer(
            @PathVariable String sku,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String arrived,
            @RequestParam(defaultValue = "") String form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                sku,
                () -> {
                    int pieces = several(quantity);
                    Transfer transfer = new Transfer(
                            form(form), new Sku(sku), new LocationId(from), new LocationId(to), pieces, day(due));
                    return transactions.inOne(() -> send(transfer, !arrived.isEmpty()));
                },
                request,
                response);
    }

    private Notice send(Transfer transfer, boolean arrived) {
        Names.Known known = names.read();
        return switch (transfers.send(transfer, Actor.OWNER)) {
            case TransferOutcome.NotFree(int free) ->
                Notice.refused(words.count(free, "piece is", "pieces are") + " free in " + known.place(transfer.from())
                        + ": what is promised to orders stays. Nothing was changed.");
            case TransferOutcome.Sent _
            when arrived -> {
                transfers.arrive(transfer.id(), transfer.quantity(), Actor.OWNER);
                yield Notice.done("Moved " + transfer.quantity() + " to " + known.place(transfer.to()) + ".");
            }
            case TransferOutcome.Sent _ ->
                Notice.done("Sent " + transfer.quantity() + " to " + known.place(transfer.to())
                        + ". Say so when they are there, under “Transfers”.");
        };
    }

    @PostMapping("/scrap")
    String scrap(
            @PathVariable String sku,
            @RequestParam String location,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> why = Optional.of(Typed.line(reason, REASON)).filter(text -> !text.isEmpty());
        return answer(
                sku,
                () -> switch (stock.scrap(
                        new Sku(sku), new LocationId(location), several(quantity), why, form(form), Actor.OWNER)) {
                    case ScrapOutcome.Scrapped _ ->
                        Notice.done("Written off. Orders that were promised these wait for new goods.");
                    case ScrapOutcome.NotThere(int onHand) ->
                        Notice.refused("Only " + onHand + " are on hand there. If that is wrong, post a count."
                                + " Nothing was changed.");
                },
                request,
                response);
    }

    @PostMapping("/returns")
    String takeBack(
            @PathVariable String sku,
            @RequestParam String location,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                sku,
                () -> {
                    int pieces = several(quantity);
                    stock.takeBack(new Receipt(
                            form(form),
                            new LocationId(location),
                            List.of(new Amount(new Sku(sku), pieces)),
                            Actor.OWNER));
                    return Notice.done("Put back " + pieces + ". They can be sold again.");
                },
                request,
                response);
    }

    @PostMapping("/levels")
    String levels(
            @PathVariable String sku,
            @RequestParam(defaultValue = "") String buffer,
            @RequestParam(defaultValue = "") String lowAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                sku,
                () -> {
                    OptionalInt kept = Typed.pieces(buffer);
                    OptionalInt low = Typed.pieces(lowAt);
                    if (kept.isEmpty() || low.isEmpty() && !lowAt.isBlank()) {
                        return Notice.refused("Enter whole numbers from 0 to 1,000,000. Nothing was changed.");
                    }
                    stock.put(new Sku(sku), new Threshold(kept.getAsInt(), low));
                    return Notice.done("Saved.");
                },
                request,
                response);
    }

    private String answer(String sku, Supplier<Notice> work, HttpServletRequest request, HttpServletResponse response) {
        return desk.back(notice(work), StockPages.PATH + "/" + new Sku(sku), request, response);
    }

    private static Notice notice(Supplier<Notice> work) {
        try {
            return work.get();
        } catch (InvalidInput refused) {
            return Notice.refused(Sentences.of(refused.remedy()) + " Nothing was changed.");
        }
    }

    private static int several(String quantity) {
        return Typed.pieces(quantity).stream()
                .filter(pieces -> pieces > 0)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("quantity", HOW_MANY));
    }

    private static UUID form(String form) {
        try {
            return UUID.fromString(form);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("form", STALE);
        }
    }

    private LocalDate day(String due) {
        try {
            return due.isBlank() ? businessTime.today() : LocalDate.parse(due);
        } catch (DateTimeParseException noDay) {
            throw new InvalidInput("due", "Enter the day on which they will be there.");
        }
    }
}
