package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the stock database's tables and says whether its invariants hold. */
final class StockBooks {
    private final JdbcClient sql;

    StockBooks(JdbcClient sql) {
        this.sql = sql;
    }

    void assertInOrder() {
        assertThat(broken("""
                select i.sku || ' at ' || i.location || ': is not what the ledger says'
                from stock.item i
                left join (select sku, location, sum(on_hand) as on_hand, sum(held) as held, sum(allocated) as allocated,
                                  count(*) as entries, max(number) as latest from stock.movement group by 1, 2) m using (sku, location)
                where (i.on_hand, i.held, i.allocated, i.entries, i.entries) is distinct from
                      (coalesce(m.on_hand, 0), coalesce(m.held, 0), coalesce(m.allocated, 0), coalesce(m.entries, 0), coalesce(m.latest, 0))
                union all
                select m.sku || ' moved at ' || m.location || ' where it has no row'
                from stock.movement m left join stock.item i using (sku, location)
                where i.sku is null
                """)).as("every balance is the sum of its entries").isEmpty();
        for (String claim : List.of("hold", "allocation")) {
            String figure = claim.equals("hold") ? "held" : "allocated";
            assertThat(broken("""
                    select coalesce(i.sku, c.sku) || ' at ' || coalesce(i.location, c.location) || ': ' || coalesce(i.%1$s, 0)
                           || ' but claims of ' || coalesce(c.sum, 0)
                    from stock.item i
                    full join (select sku, location, sum(quantity) as sum from stock.%2$s group by 1, 2) c using (sku, location)
                    where coalesce(i.%1$s, 0) <> coalesce(c.sum, 0)
                    """.formatted(figure, claim)))
                    .as("%s is the sum of claims", figure)
                    .isEmpty();
        }
        assertThat(broken("""
                select sku || ' at ' || location from stock.item
                where on_hand < 0 or held < 0 or allocated < 0 or held + allocated > on_hand
                """)).as("nothing is promised beyond what is there").isEmpty();
        assertThat(broken("""
                select s.sku || ': somebody waits although ' || sum(i.on_hand - i.held - i.allocated) || ' are free'
                from (select distinct sku from stock.shortage where open) s
                join stock.item i on i.sku = s.sku
                group by s.sku having sum(i.on_hand - i.held - i.allocated) > 0
                """)).as("nobody waits for what is free").isEmpty();
    }

    private List<String> broken(String query) {
        return sql.sql(query).query((row, number) -> row.getString(1)).list();
    }
}
