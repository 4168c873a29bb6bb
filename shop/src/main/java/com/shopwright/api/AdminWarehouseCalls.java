package com.shopwright.api;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.AllocationStrategies;
import com.shopwright.stock.AllocationStrategy;
import com.shopwright.stock.ArrivalOutcome;
import com.shopwright.stock.Audit;
import com.shopwright.stock.Finding;
import com.shopwright.stock.StockAudit;
import com.shopwright.stock.Transfers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The owner's stock as a whole: what is on its way, whether the books agree, where orders are served from. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminWarehouseCalls {
    private static final String REMEDY = "a transfer's id stands in GET " + ApiPaths.V1 + "/admin/transfers";

    private final Transfers transfers;
    private final StockAudit audits;
    private final AllocationStrategies strategies;

    AdminWarehouseCalls(Transfers transfers, StockAudit audits, AllocationStrategies strategies) {
        this.transfers = transfers;
        this.audits = audits;
        this.strategies = strategies;
    }

    /** What has not arrived; a bare list, since it is short. */
    @GetMapping("/transfers")
    List<TransferDocument> transfers() {
        return transfers.inTransit().stream().map(TransferDocument::of).toList();
    }

    @PostMapping("/transfers/{id}/arrival")
    List<TransferDocument> arrive(@PathVariable("id") String id, Body body) {
        UUID transfer = ApiPaths.id("id", id, UUID::fromString, REMEDY);
        Optional<Integer> arrived = body.integer("arrived", 0, AdminStockCalls.MOST);
        body.check();
        return switch (transfers.arrive(transfer, arrived.orElseThrow(), Actor.OWNER)) {
            case ArrivalOutcome.Arrived _ -> transfers();
            case ArrivalOutcome.UnknownTransfer _ -> throw ApiPaths.notFound("id", id, REMEDY);
            case ArrivalOutcome.MoreThanSent(int sent) ->
                throw Problem.of(ProblemKind.INVALID_REQUEST, "Only " + sent + " were sent.")
                        .field("arrived", "send up to " + sent + ", then count the shelf")
                        .refusal();
        };
    }

    @PostMapping("/stock-audits")
    AuditDocument audit(Body body) {
        body.check();
        return AuditDocument.of(audits.audit());
    }

    @GetMapping("/allocation-strategy")
    StrategyDocument strategy() {
        return new StrategyDocument(
                strategies.chosen().name(),
                strategies.all().stream()
                        .map(one -> new StrategyDocument.Offered(one.name(), one.label(), one.explanation()))
                        .toList());
    }

    @PutMapping("/allocation-strategy")
    StrategyDocument choose(Body body) {
        Optional<String> strategy = body.value("strategy", this::offered);
        body.check();
        strategies.choose(strategy.orElseThrow());
        return strategy();
    }

    private String offered(String name) {
        List<String> names =
                strategies.all().stream().map(AllocationStrategy::name).toList();
        if (!names.contains(name)) {
            throw new InvalidInput("strategy", "send one of " + String.join(", ", names));
        }
        return name;
    }

    /** @param findings figures that do not follow from the ledger */
    record AuditDocument(long items, long entries, List<FindingDocument> findings) {

        static AuditDocument of(Audit audit) {
            return new AuditDocument(
                    audit.items(),
                    audit.entries(),
                    audit.findings().stream().map(FindingDocument::of).toList());
        }
    }

    record FindingDocument(String sku, String location, Finding.Figure figure, long booked, long explained) {

        static FindingDocument of(Finding finding) {
            return new FindingDocument(
                    finding.sku().value(),
                    finding.location().value(),
                    finding.figure(),
                    finding.booked(),
                    finding.explained());
        }
    }

    record StrategyDocument(String strategy, List<Offered> offered) {

        record Offered(String strategy, String label, String explanation) {}
    }
}
