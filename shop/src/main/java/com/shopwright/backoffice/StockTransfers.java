package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.TransferList;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.stock.ArrivalOutcome;
import com.shopwright.stock.InTransit;
import com.shopwright.stock.Transfer;
import com.shopwright.stock.Transfers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Goods on their way between places, until somebody says they arrived. */
@Controller
@RequestMapping(StockTransfers.PATH)
class StockTransfers {

    static final String PATH = StockPages.PATH + "/transfers";

    private final Desk desk;
    private final Transfers transfers;
    private final Catalog catalog;
    private final Names names;
    private final Words words;

    StockTransfers(Desk desk, Transfers transfers, Catalog catalog, Names names, Words words) {
        this.desk = desk;
        this.transfers = transfers;
        this.catalog = catalog;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request, HttpServletResponse response) {
        List<InTransit> onTheirWay = transfers.inTransit();
        Map<Sku, String> called = catalog.names(
                onTheirWay.stream().map(one -> one.transfer().sku()).collect(Collectors.toSet()));
        Names.Known known = names.read();
        return desk.page(
                "transfers",
                new TransferList(onTheirWay.stream()
                        .map(one -> transfer(one, called, known))
                        .toList()),
                request,
                response);
    }

    private TransferList.Transfer transfer(InTransit sent, Map<Sku, String> called, Names.Known known) {
        Transfer transfer = sent.transfer();
        return new TransferList.Transfer(
                transfer.id().toString(),
                called.getOrDefault(transfer.sku(), transfer.sku().value()),
                StockPages.PATH + "/" + transfer.sku(),
                PATH + "/" + transfer.id() + "/arrival",
                transfer.quantity(),
                known.place(transfer.from()),
                known.place(transfer.to()),
                words.moment(sent.sentAt()),
                words.day(transfer.due()));
    }

    @PostMapping("/{id}/arrival")
    String arrive(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String arrived,
            HttpServletRequest request,
            HttpServletResponse response) {
        OptionalInt pieces = Typed.pieces(arrived);
        Notice notice = pieces.isEmpty()
                ? Notice.refused("Enter how many arrived: a whole number. Nothing was changed.")
                : switch (transfers.arrive(id, pieces.getAsInt(), Actor.OWNER)) {
                    case ArrivalOutcome.Arrived _ ->
                        Notice.done("They are there. What was missing of them is written off.");
                    case ArrivalOutcome.UnknownTransfer _ -> Notice.refused("There is no such transfer.");
                    case ArrivalOutcome.MoreThanSent(int sent) ->
                        Notice.refused("Only " + sent + " were sent. Enter those, then count the shelf."
                                + " Nothing was changed.");
                };
        return desk.back(notice, PATH, request, response);
    }
}
