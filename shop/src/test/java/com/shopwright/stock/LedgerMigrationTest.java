package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.database.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop from before the ledger explained promises keeps its stock, and its books are in order from then on. */
class LedgerMigrationTest {
    @Test
    void turnsAShopsStockIntoBooksThatExplainIt() {
        DataSource data = TestDatabase.empty().dataSource();
        migrate(data, "012");
        JdbcClient sql = JdbcClient.create(data);
        String shop = "'00000000-0000-0000-0000-000000000001'::uuid";
        for (String row : List.of(
                "stock.location values (%s, 'leipzig', 'Leipzig', 1)",
                "stock.item values (%s, 'CHAIR', 'leipzig', 7, 2, 3)",
                "stock.item values (%s, 'LAMP', 'leipzig', 0, 0, 0)",
                "stock.movement values (%s, gen_random_uuid(), 'CHAIR', 'leipzig', 'RECEIPT', 10, gen_random_uuid(), 'supplier-1', now())",
                "stock.movement values (%s, gen_random_uuid(), 'CHAIR', 'leipzig', 'SHIPMENT', -3, gen_random_uuid(), 'warehouse', now())",
                "stock.hold values (%s, gen_random_uuid(), 'CHAIR', 'leipzig', 2, now())",
                "stock.allocation values (%s, gen_random_uuid(), 'CHAIR', 'leipzig', 1, now())",
                "stock.allocation values (%s, gen_random_uuid(), 'CHAIR', 'leipzig', 2, now())")) {
            sql.sql("insert into " + row.formatted(shop)).update();
        }
        migrate(data, "latest");
        new StockBooks(sql).assertInOrder();
        assertThat(sql.sql("select number || ' ' || kind from stock.movement order by number")
                        .query(String.class)
                        .list())
                .hasSize(5)
                .startsWith("1 RECEIPT", "2 SHIPMENT");
        assertThat(sql.sql("select entries from stock.item order by sku")
                        .query(Long.class)
                        .list())
                .containsExactly(5L, 0L);
    }

    private static void migrate(DataSource data, String target) {
        Flyway.configure()
                .dataSource(data)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
