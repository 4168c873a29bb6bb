package com.shopwright.orders;

import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.review_rules} and {@code orders.review_sign}. */
@Repository
class ReviewRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ReviewRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** Something by which orders of one buyer may be recognised. */
    record Sign(Kind kind, String value) {
        enum Kind {
            EMAIL,
            ADDRESS
        }
    }

    Optional<ReviewRules> rules() {
        return sql.sql("select * from orders.review_rules where shop_id = :shop")
                .param("shop", shop.value())
                .query((row, number) -> new ReviewRules(
                        row.getLong("amount_above"),
                        row.getInt("per_email"),
                        row.getInt("per_address"),
                        row.getInt("within_hours"),
                        row.getInt("declined_attempts"),
                        row.getBoolean("abroad"),
                        row.getBoolean("other_country")))
                .optional();
    }

    void put(ReviewRules rules) {
        sql.sql("""
                insert into orders.review_rules
                    (shop_id, amount_above, per_email, per_address, within_hours, declined_attempts, abroad, other_country)
                values
                    (:shop, :amountAbove, :perEmail, :perAddress, :withinHours, :declined, :abroad, :otherCountry)
                on conflict (shop_id) do update
                set amount_above = excluded.amount_above,
                    per_email = excluded.per_email,
                    per_address = excluded.per_address,
                    within_hours = excluded.within_hours,
                    declined_attempts = excluded.declined_attempts,
                    abroad = excluded.abroad,
                    other_country = excluded.other_country
                """)
                .param("shop", shop.value())
                .param("amountAbove", rules.amountAbove())
                .param("perEmail", rules.ordersPerEmail())
                .param("perAddress", rules.ordersPerAddress())
                .param("withinHours", rules.withinHours())
                .param("declined", rules.declinedAttempts())
                .param("abroad", rules.abroad())
                .param("otherCountry", rules.otherCountry())
                .update();
    }

    void add(Sign sign, OrderId order, String country, Instant at) {
        sql.sql("""
                insert into orders.review_sign (shop_id, kind, value, at, order_id, country)
                values (:shop, :kind, :value, :at, :order, :country)
                """)
                .param("shop", shop.value())
                .param("kind", sign.kind().name())
                .param("value", sign.value())
                .param("at", Timestamp.from(at))
                .param("order", order.value())
                .param("country", country)
                .update();
    }

    /** Of each buyer the last order stays for a while: a rule compares the next one's country with it. */
    void prune(Instant counted, Instant compared) {
        sql.sql("""
                delete from orders.review_sign s
                where s.shop_id = :shop
                  and (s.at < :compared
                       or s.at < :counted
                          and (s.kind = 'ADDRESS'
                               or exists (
                                   select 1
                                   from orders.review_sign later
                                   where later.shop_id = s.shop_id
                                     and later.kind = s.kind
                                     and later.value = s.value
                                     and later.at > s.at)))
                """)
                .param("shop", shop.value())
                .param("counted", Timestamp.from(counted))
                .param("compared", Timestamp.from(compared))
                .update();
    }

    int ordersSince(Sign sign, Instant since) {
        return sql.sql("""
                select count(distinct order_id)::int
                from orders.review_sign
                where shop_id = :shop
                  and kind = :kind
                  and value = :value
                  and at >= :since
                """)
                .param("shop", shop.value())
                .param("kind", sign.kind().name())
                .param("value", sign.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Where the last order under this sign went. */
    Optional<String> lastCountry(Sign sign, OrderId but) {
        return sql.sql("""
                select country
                from orders.review_sign
                where shop_id = :shop
                  and kind = :kind
                  and value = :value
                  and order_id <> :but
                order by at desc
                limit 1
                """)
                .param("shop", shop.value())
                .param("kind", sign.kind().name())
                .param("value", sign.value())
                .param("but", but.value())
                .query(String.class)
                .optional();
    }
}
