package com.shopwright.backoffice;

import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code backoffice.staff}. */
@Repository
class StaffRows {

    private final JdbcClient jdbc;
    private final ShopId shop;

    StaffRows(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    Optional<String> passwordOf(String email) {
        return jdbc.sql("""
                        select password
                        from backoffice.staff
                        where shop_id = :shop
                          and email = :email
                        """)
                .param("shop", shop.value())
                .param("email", email)
                .query(String.class)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from backoffice.staff where shop_id = :shop)")
                .param("shop", shop.value())
                .query(Boolean.class)
                .single();
    }

    /** Two processes may start at once; the first one's account stands. */
    void add(UUID id, String email, String password, Instant at) {
        jdbc.sql("""
                        insert into backoffice.staff (shop_id, id, email, password, created_at)
                        values (:shop, :id, :email, :password, :at)
                        on conflict (shop_id, email) do nothing
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("email", email)
                .param("password", password)
                .param("at", Timestamp.from(at))
                .update();
    }

    void changePassword(String email, String password) {
        jdbc.sql("""
                        update backoffice.staff
                        set password = :password
                        where shop_id = :shop
                          and email = :email
                        """)
                .param("shop", shop.value())
                .param("email", email)
                .param("password", password)
                .update();
    }
}
