package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.util.Collection;
import java.util.List;

/** Whether everybody who knows says the same of the money of every payable, to the cent. */
public interface MoneyAudit {

    /**
     * Compares what the ledger keeps for each payable (taken less given back) with what its payments say and with what others
     * claim. At rest there is no finding; while money moves, claims may be older than the ledger.
     */
    Result audit(Collection<Claim> claims);

    /**
     * What somebody says is kept for a payable.
     *
     * @param who says so, such as {@code orders} or {@code bank}
     */
    record Claim(String who, Payable payable, Money kept) {}

    /**
     * @param payables how many were compared
     * @param findings those on which somebody disagrees
     */
    record Result(long payables, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean isClean() {
            return findings.isEmpty();
        }
    }

    /** @param booked what the ledger says */
    record Finding(Payable payable, String who, Money booked, Money claimed) {}
}
