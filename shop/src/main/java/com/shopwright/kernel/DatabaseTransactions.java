package com.shopwright.kernel;

import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class DatabaseTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTransactions.class);
    private static final int TRIES = 6;

    private final TransactionTemplate template;
    private final RandomGenerator random;
    private final Fence fence;

    DatabaseTransactions(PlatformTransactionManager manager, RandomGenerator random, Fence fence) {
        this.template = new TransactionTemplate(manager);
        this.random = random;
        this.fence = fence;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return run(work);
            } catch (PessimisticLockingFailureException conflict) { // 40001 and 40P01
                if (attempt == TRIES) {
                    throw conflict;
                }
                LOG.debug("transaction conflict, try {} of {}", attempt + 1, TRIES);
                pause(attempt);
            }
        }
    }

    @Override
    public void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    @Override
    public void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Where the connection is gone the rollback fails as well; only the failure before it says why. */
    private <T> T run(Supplier<T> work) {
        try {
            return execute(work);
        } catch (TransactionSystemException rollback) {
            if (rollback.getApplicationException() instanceof RuntimeException reason) {
                reason.addSuppressed(rollback);
                throw isLetDown(reason) ? away("the database gave up waiting for this transaction", reason) : reason;
            }
            if (isLostAtCommit(rollback)) {
                throw away("the connection broke at the commit, which may have happened or not", rollback);
            }
            throw rollback;
        }
    }

    /** The pool's connections say so, without an SQL state, of whatever follows a broken commit. */
    private static boolean isLostAtCommit(TransactionSystemException rollback) {
        return rollback.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() == null;
    }

    /** Ended by {@code idle_in_transaction_session_timeout}: this process stood still. */
    private static boolean isLetDown(RuntimeException reason) {
        return reason instanceof NestedRuntimeException nested
                && nested.getMostSpecificCause() instanceof SQLException sql
                && "25P03".equals(sql.getSQLState());
    }

    /** What everybody understands as: come again. */
    private static RuntimeException away(String why, RuntimeException failure) {
        return new DataAccessResourceFailureException(why, failure);
    }

    /** The template answers null only where the work does, and no work of ours may. */
    @SuppressWarnings("NullAway")
    private <T> T execute(Supplier<T> work) {
        return template.execute(status -> {
            T result = work.get();
            fence.check();
            return result;
        });
    }

    /** Waits a random moment that grows with the attempt, so that rivals do not meet again. */
    private void pause(int attempt) {
        try {
            Thread.sleep(random.nextLong(1, 5L << attempt));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries of a transaction", stopping);
        }
    }
}
