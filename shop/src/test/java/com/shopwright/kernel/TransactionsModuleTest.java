package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.shopwright.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsModuleTest {
    private final HikariDataSource pool = TestNode.pool(TestDatabase.migrated());
    private final TestNode node = new TestNode(pool, new TestClock(), "a", List.of());
    private final Transactions transactions = node.transactions;

    @BeforeEach
    void twoRows() {
        node.sql.sql("create table pair (id int primary key, n int not null)").update();
        node.sql.sql("insert into pair values (1, 0), (2, 0)").update();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void raise(int id) {
        node.sql.sql("update pair set n = n + 1 where id = ?").param(id).update();
    }

    private List<Integer> figures() {
        return node.sql
                .sql("select n from pair order by id")
                .query((row, number) -> row.getInt("n"))
                .list();
    }

    @Test
    void runsTheLoserOfADeadlockAgainFromItsStart() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int start : List.of(1, 2)) {
                done.add(threads.submit(() -> {
                    AtomicInteger tries = new AtomicInteger();
                    transactions.inOne(() -> {
                        runs.incrementAndGet();
                        raise(start);
                        if (tries.incrementAndGet() == 1) {
                            meet(bothHoldOne);
                        }
                        raise(3 - start);
                    });
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(figures()).containsExactly(2, 2);
        assertThat(runs).as("one of the two had to start again").hasValue(3);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureUndoesTheWholeUnitInnerOnesIncluded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inOne(() -> {
                    raise(1);
                    transactions.inOne(() -> raise(2));
                    throw new IllegalStateException("no");
                }));
        assertThat(figures()).containsExactly(0, 0);
    }

    @Test
    void whatWaitsForTheCommitRunsAfterItAndNeverAfterARollback() {
        List<String> heard = new ArrayList<>();
        transactions.inOne(() -> {
            raise(1);
            transactions.afterCommit(() -> heard.add("committed " + figures()));
            heard.add("in it");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inOne(() -> {
                    transactions.afterCommit(() -> heard.add("never"));
                    throw new IllegalStateException("no");
                }));
        transactions.afterCommit(() -> heard.add("at once"));
        assertThat(heard).containsExactly("in it", "committed [1, 0]", "at once");
    }

    @Test
    void answersWhatTheWorkAnswers() {
        UUID id = UUID.randomUUID();
        assertThat(transactions.<UUID>inOne(() -> id)).isEqualTo(id);
    }
}
