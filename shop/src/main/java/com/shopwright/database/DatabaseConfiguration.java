package com.shopwright.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/** Starts the database before the pool and stops it after the pool: the pool's bean depends on the server's. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:com/shopwright/database/database.properties")
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    Database database(Environment environment) {
        Optional<Login> external = ConfiguredDatabase.external(environment::getProperty);
        if (external.isPresent()) {
            return ExternalDatabase.open(external.get());
        }
        return EmbeddedDatabase.open(Path.of(environment.getProperty("shopwright.data", "data")), Durability.SAFE);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        Login login = database.login();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return login.url();
            }
        };
    }

    /** Connections to a server that died would each fail one request before the pool noticed. */
    @Bean
    InitializingBean dropConnectionsWhenTheServerReturns(Database database, DataSource dataSource) {
        return () -> {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
                database.onReturn(() -> Optional.ofNullable(pool.getHikariPoolMXBean())
                        .ifPresent(HikariPoolMXBean::softEvictConnections));
            }
        };
    }
}
