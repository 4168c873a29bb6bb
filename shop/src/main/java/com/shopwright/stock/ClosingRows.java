package com.shopwright.stock;

import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.closing}. */
@Repository
class ClosingRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ClosingRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** Keeps what was verified; a closing that goes on from an earlier one keeps the day of that one's whole sum. */
    void put(List<Closing> closings, Instant at) {
        if (closings.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.closing as c
                    (shop_id, sku, location, number, on_hand, held, allocated, moved, summed_at)
                select :shop, n.sku, n.location, n.number, n.on_hand, n.held, n.allocated, n.moved,
                       case when n.whole then :at else k.summed_at end
                from unnest(:skus::text[], :locations::text[], :numbers::bigint[], :onHand::bigint[], :held::bigint[],
                            :allocated::bigint[], :moved::bigint[], :whole::boolean[])
                    as n (sku, location, number, on_hand, held, allocated, moved, whole)
                left join stock.closing k on k.shop_id = :shop and k.sku = n.sku and k.location = n.location
                where n.whole
                   or n.number > k.number
                on conflict (shop_id, sku, location) do update
                set number = excluded.number,
                    on_hand = excluded.on_hand,
                    held = excluded.held,
                    allocated = excluded.allocated,
                    moved = excluded.moved,
                    summed_at = excluded.summed_at
                """)
                .param("shop", shop.value())
                .param("at", Timestamp.from(at))
                .param("skus", texts(closings, closing -> closing.sku().value()))
                .param(
                        "locations",
                        texts(closings, closing -> closing.location().value()))
                .param("numbers", numbers(closings, Closing::number))
                .param("onHand", numbers(closings, Closing::onHand))
                .param("held", numbers(closings, Closing::held))
                .param("allocated", numbers(closings, Closing::allocated))
                .param("moved", numbers(closings, Closing::moved))
                .param("whole", closings.stream().map(Closing::whole).toArray(Boolean[]::new))
                .update();
    }

    /** Where something is wrong nothing is believed any more, until all of it agrees. */
    void forget(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        sql.sql("""
                delete from stock.closing c
                using unnest(:skus::text[], :locations::text[]) as f (sku, location)
                where c.shop_id = :shop
                  and c.sku = f.sku
                  and c.location = f.location
                """)
                .param("shop", shop.value())
                .param("skus", texts(findings, finding -> finding.sku().value()))
                .param(
                        "locations",
                        texts(findings, finding -> finding.location().value()))
                .update();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    private static long[] numbers(List<Closing> closings, ToLongFunction<Closing> column) {
        return closings.stream().mapToLong(column).toArray();
    }
}
