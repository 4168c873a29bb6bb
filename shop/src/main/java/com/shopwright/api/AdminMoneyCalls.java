package com.shopwright.api;

import com.shopwright.payments.MoneyAudit;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The owner's look at the money's ledger. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminMoneyCalls {

    private final MoneyAudit audits;

    AdminMoneyCalls(MoneyAudit audits) {
        this.audits = audits;
    }

    @PostMapping("/money-audits")
    MoneyAuditDocument audit(Body body) {
        body.check();
        MoneyAudit.Result result = audits.audit(List.of());
        return new MoneyAuditDocument(
                result.payables(),
                result.findings().stream().map(MoneyFindingDocument::of).toList());
    }

    record MoneyAuditDocument(long orders, List<MoneyFindingDocument> findings) {}

    record MoneyFindingDocument(String order, MoneyDocument booked, MoneyDocument paid) {

        static MoneyFindingDocument of(MoneyAudit.Finding finding) {
            return new MoneyFindingDocument(
                    finding.payable().value().toString(),
                    MoneyDocument.of(finding.booked()),
                    MoneyDocument.of(finding.claimed()));
        }
    }
}
