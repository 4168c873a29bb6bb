package com.shopwright.payments;

import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The double-entry ledger. Each entry is two postings that sum to zero: what the agent (or the till) owes us, against
 * what buyers have paid.
 */
@Repository
class Journal {

    private final JdbcClient sql;
    private final ShopId shop;
    private final Connectors connectors;

    Journal(JdbcClient sql, ShopId shop, Connectors connectors) {
        this.sql = sql;
        this.shop = shop;
        this.connectors = connectors;
    }

    /** @param amount positive when money comes to us, negative when it goes back */
    void post(UUID entry, Attempt attempt, long amount, Instant at) {
        sql.sql("""
                insert into payments.journal (shop_id, entry, account, payable, currency, amount, at)
                values (:shop, :entry, :assets, :payable, :currency, :amount, :at),
                       (:shop, :entry, 'buyers', :payable, :currency, -:amount, :at)
                """)
                .param("shop", shop.value())
                .param("entry", entry)
                .param("assets", connectors.of(attempt.method()).terms().account())
                .param("payable", attempt.payable().value())
                .param("currency", attempt.currency().getCurrencyCode())
                .param("amount", amount)
                .param("at", Timestamp.from(at))
                .update();
    }
}
