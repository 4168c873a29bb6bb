package com.shopwright.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseModuleTest {
    @Test
    void handsOutDatabasesThatShareNothing() {
        JdbcClient one = JdbcClient.create(TestDatabase.empty().dataSource());
        JdbcClient other = JdbcClient.create(TestDatabase.empty().dataSource());
        one.sql("create table crate (id int)").update();
        assertThat(one.sql("select to_regclass('crate') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(other.sql("select to_regclass('crate') is not null")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void bringsTheMigrationsAlong() {
        Flyway flyway = Flyway.configure()
                .dataSource(TestDatabase.migrated().dataSource())
                .load();
        assertThat(flyway.info().pending()).isEmpty();
    }
}
