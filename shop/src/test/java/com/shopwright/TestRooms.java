package com.shopwright;

import com.shopwright.database.CountedDataSource;
import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.ShopMode;
import com.shopwright.kernel.ShopSettings;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Some rooms of the shop with the kernel and a database of their own, without web server: for module tests. */
public final class TestRooms implements AutoCloseable {
    private final HikariDataSource pool;
    private final CountedDataSource data;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param rooms their packages' names below {@code com.shopwright}, the kernel excepted */
    public static TestRooms of(String... rooms) {
        return new TestRooms(TestDatabase.migrated(), rooms);
    }

    private TestRooms(TestDatabase database, String... rooms) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(12);
        data = new CountedDataSource(pool);
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.registerBean(DataSource.class, () -> data);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(data));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(data));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(ShopSettings.class, TestRooms::settings);
        context.scan(Stream.concat(Stream.of("kernel"), Stream.of(rooms))
                .map("com.shopwright."::concat)
                .toArray(String[]::new));
        context.refresh();
    }

    public <T> T get(Class<T> face) {
        return context.getBean(face);
    }

    public JdbcClient sql() {
        return get(JdbcClient.class);
    }

    /** How many statements {@code work} runs. */
    public int statementsOf(Runnable work) {
        return data.statementsOf(work);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    private static ShopSettings settings() {
        return new ShopSettings(
                Path.of("target"),
                Path.of("target/links"),
                URI.create("http://localhost"),
                ShopMode.FULL,
                Duration.ofDays(1).toMillis(),
                ZoneId.of("Europe/Berlin"),
                "none",
                false,
                "test");
    }
}
