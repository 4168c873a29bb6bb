package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.StockBooks;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.stock.Audit;
import com.shopwright.stock.Finding;
import com.shopwright.stock.StockAudit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Are the balances what the ledger says? */
@Controller
@RequestMapping(StockBooksPage.PATH)
class StockBooksPage {

    static final String PATH = StockPages.PATH + "/books";

    private final Desk desk;
    private final StockAudit audits;
    private final Catalog catalog;
    private final Names names;
    private final Words words;

    StockBooksPage(Desk desk, StockAudit audits, Catalog catalog, Names names, Words words) {
        this.desk = desk;
        this.audits = audits;
        this.catalog = catalog;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        List<Finding> findings = audits.findings();
        Map<Sku, String> called =
                catalog.names(findings.stream().map(Finding::sku).collect(Collectors.toSet()));
        Names.Known known = names.read();
        StockBooks page = new StockBooks(
                audits.lastAudit().map(words::moment).orElse(""),
                findings.stream()
                        .map(finding -> new StockBooks.Wrong(
                                called.getOrDefault(finding.sku(), finding.sku().value()),
                                StockPages.PATH + "/" + finding.sku(),
                                PATH + "/" + finding.sku(),
                                known.place(finding.location()),
                                finding.figure().words(),
                                finding.booked(),
                                finding.explained()))
                        .toList());
        return desk.page("books", page, request, response);
    }

    @PostMapping
    String check(HttpServletRequest request, HttpServletResponse response) {
        Audit audit = audits.audit();
        String seen = "Rebuilt " + words.count(audit.items(), "balance", "balances") + " from "
                + words.count(audit.entries(), "entry", "entries") + ": ";
        Notice notice = audit.isClean()
                ? Notice.done(seen + "all of them agree.")
                : Notice.refused(
                        seen + words.count(audit.findings().size(), "figure does", "figures do") + " not agree.");
        return desk.back(notice, PATH, request, response);
    }

    @PostMapping("/{sku}")
    String rebuild(@PathVariable String sku, HttpServletRequest request, HttpServletResponse response) {
        audits.rebuild(Set.of(new Sku(sku)));
        boolean clean = audits.findings().stream()
                .noneMatch(finding -> finding.sku().value().equals(sku));
        Notice notice = clean
                ? Notice.done("The balances of " + sku + " are what the ledger says. Count the shelf to be sure.")
                : Notice.refused(
                        "The balances of " + sku + " were set to what the ledger says; what is left below needs"
                                + " somebody who knows the database.");
        return desk.back(notice, PATH, request, response);
    }
}
