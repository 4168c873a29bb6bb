package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class OutageTest {

    private final Outage outage = new Outage();

    @Test
    void tellsOnceThatTheDatabaseIsAwayAndAgainAfterItWasThere() {
        RuntimeException stopped = new DataAccessResourceFailureException("insert", new SQLException("gone", "57P01"));
        RuntimeException poolEmpty =
                new IllegalStateException(new SQLTransientConnectionException("Connection is not available"));
        assertThat(outage.isNews(stopped)).isTrue();
        assertThat(outage.isNews(poolEmpty)).as("the same outage").isFalse();
        outage.over();
        assertThat(outage.isNews(new IllegalStateException(new SQLException("cut", "08006"))))
                .isTrue();
    }

    @Test
    void tellsEveryOtherFailure() {
        RuntimeException wrong = new IllegalStateException(new SQLException("duplicate key", "23505"));
        assertThat(outage.isNews(wrong)).isTrue();
        assertThat(outage.isNews(wrong)).isTrue();
        assertThat(outage.isNews(new IllegalStateException("no answer"))).isTrue();
    }
}
