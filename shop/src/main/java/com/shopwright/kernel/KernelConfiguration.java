package com.shopwright.kernel;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is injected everywhere instead of being looked up: which shop, which time, which chance. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    @Bean
    ShopId shopId() {
        return ShopId.ONLY;
    }

    @Bean
    ShopMode shopMode(ShopSettings settings) {
        return settings.mode();
    }

    /** Nobody in the shop reads this machine's own clock; a test may set it wrong with {@code -Dshopwright.clock-offset=PT1H}. */
    @Bean
    DatabaseClock realTime(DataSource data) {
        Duration wrong = Duration.parse(System.getProperty("shopwright.clock-offset", "PT0S"));
        return new DatabaseClock(
                () -> databaseTime(data), InstantSource.offset(InstantSource.system(), wrong), System::nanoTime);
    }

    private static Instant databaseTime(DataSource data) {
        try (Connection connection = data.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the database did not say what time it is", away);
        }
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new TimeOrderedIds(clock, random);
    }
}
