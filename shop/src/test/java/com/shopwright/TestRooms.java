package com.shopwright;

import com.shopwright.database.CountedDataSource;
import com.shopwright.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Some rooms of the shop with the kernel and a database of their own, without web server: for module tests. */
public final class TestRooms implements AutoCloseable {
    private static final Map<String, Object> FIXTURE = Map.of(
            "shopwright.data", "target",
            "shopwright.links", "target/links",
            "shopwright.url", "http://localhost",
            "shopwright.seed", "none",
            "shopwright.limits", "false",
            "shopwright.node", "test");

    private final HikariDataSource pool;
    private final CountedDataSource data;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param rooms their packages' names below {@code com.shopwright}, the kernel excepted */
    public static TestRooms of(String... rooms) {
        return with(Map.of(), rooms);
    }

    /** As {@link #of}, started with {@code shopwright.seed=demo}. */
    public static TestRooms withDemo(String... rooms) {
        return with(Map.of("shopwright.seed", "demo"), rooms);
    }

    /** @param properties such as {@code shopwright.business-day}, stronger than the fixture's */
    public static TestRooms with(Map<String, Object> properties, String... rooms) {
        return with(properties, context -> {}, rooms);
    }

    /** @param more registers beans beside those of the rooms, such as a listener of the test's own */
    public static TestRooms with(
            Map<String, Object> properties, Consumer<GenericApplicationContext> more, String... rooms) {
        return new TestRooms(TestDatabase.migrated(), properties, more, rooms);
    }

    private TestRooms(
            TestDatabase database,
            Map<String, Object> properties,
            Consumer<GenericApplicationContext> more,
            String... rooms) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(12);
        data = new CountedDataSource(pool);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fixture", FIXTURE));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.registerBean(DataSource.class, () -> data);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(data));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(data));
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(data));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(Properties.class);
        context.scan(Stream.concat(Stream.of("kernel"), Stream.of(rooms))
                .map("com.shopwright."::concat)
                .toArray(String[]::new));
        more.accept(context);
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

    /** Properties are bound as in the running shop, so that each room finds its own. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("com.shopwright")
    static class Properties {}
}
