package com.shopwright.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that one thread prepares, for tests that a page's queries do not grow with its content. */
public final class CountedDataSource extends DelegatingDataSource {
    private final ThreadLocal<AtomicInteger> statements = ThreadLocal.withInitial(AtomicInteger::new);

    public CountedDataSource(DataSource counted) {
        super(counted);
    }

    /** How many statements {@code work} runs on this thread. */
    public int statementsOf(Runnable work) {
        int before = statements.get().get();
        work.run();
        return statements.get().get() - before;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> counted(connection, method, arguments));
    }

    private Object counted(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("prepare")) {
            statements.get().incrementAndGet();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Counts whatever data source a context has. */
    public static final class Everywhere implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource counted ? new CountedDataSource(counted) : bean;
        }
    }
}
