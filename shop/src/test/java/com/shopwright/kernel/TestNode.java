package com.shopwright.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** One process of the shop as far as the kernel goes, wired by hand: a test may have several, and may let one die. */
final class TestNode implements AutoCloseable {
    final JdbcClient sql;
    final Transactions transactions;
    final TaskRows rows;
    final Tasks tasks;
    final OutboxEvents events;
    final ParkedTasks parked;
    final Fence fence;
    final Rush rush;
    volatile boolean steady = true;
    private final TaskRunner runner;

    TestNode(DataSource data, InstantSource clock, String name, List<TaskHandler> handlers) {
        this(data, clock, name, handlers, List.of());
    }

    TestNode(
            DataSource data,
            InstantSource clock,
            String name,
            List<TaskHandler> handlers,
            List<? extends Listener<?>> listeners) {
        SecureRandom random = new SecureRandom();
        Ids ids = new TimeOrderedIds(clock, random);
        JsonMapper json = JsonMapper.builder().build();
        WakeUp wakeUp = new WakeUp();
        sql = JdbcClient.create(data);
        rows = new TaskRows(sql, ShopId.ONLY);
        fence = new Fence(rows, clock, () -> steady);
        transactions = new DatabaseTransactions(new JdbcTransactionManager(data), random, fence);
        Inbox inbox = new Inbox(wakeUp, clock, settings(name, Duration.ofDays(1)));
        tasks = new DurableTasks(rows, ids, json, inbox);
        parked = new ParkedTasks(rows, inbox, clock);
        rush = new Rush();
        events = new OutboxEvents(tasks, json, clock, listeners(listeners));
        List<TaskHandler> all = new ArrayList<>(handlers);
        all.add(events);
        runner = new TaskRunner(
                rows, settings(name, Duration.ofDays(1)), clock, ids, wakeUp, inbox, fence, rush, handlers(all));
    }

    TestNode started() {
        runner.start();
        return this;
    }

    int waiting() {
        return sql.sql("select count(*) from kernel.task")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Override
    public void close() {
        runner.stop();
    }

    static HikariDataSource pool(com.shopwright.database.TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        return pool;
    }

    static ShopSettings settings(String node, Duration businessDay) {
        return new ShopSettings(
                Path.of("target"),
                Path.of("target/links"),
                URI.create("http://localhost"),
                ShopMode.FULL,
                businessDay.toMillis(),
                ZoneId.of("Europe/Berlin"),
                "none",
                false,
                "en",
                node);
    }

    private static ObjectProvider<TaskHandler> handlers(List<TaskHandler> handlers) {
        return factory(handlers).getBeanProvider(TaskHandler.class);
    }

    private static ObjectProvider<Listener<?>> listeners(List<? extends Listener<?>> listeners) {
        return factory(listeners).getBeanProvider(ResolvableType.forClass(Listener.class));
    }

    private static StaticListableBeanFactory factory(List<?> beans) {
        StaticListableBeanFactory factory = new StaticListableBeanFactory(new java.util.LinkedHashMap<>(Map.of()));
        for (int i = 0; i < beans.size(); i++) {
            factory.addBean("bean" + i, beans.get(i));
        }
        return factory;
    }
}
