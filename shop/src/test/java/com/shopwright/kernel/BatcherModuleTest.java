package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.Chance;
import com.shopwright.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatcherModuleTest {
    private final HikariDataSource pool = TestNode.pool(TestDatabase.migrated());
    private final TestClock clock = new TestClock();
    private final TestNode node = new TestNode(pool, clock, "a", List.of());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

    /** Serves one group at a time; the first one waits until the others have gathered. */
    private final Batcher<Integer, String> batcher = new Batcher<>(node.fence, 1, questions -> {
        groups.add(questions);
        if (questions.contains(0)) {
            hold();
        }
        return node.transactions.inOne(() -> {
            if (questions.contains(13)) {
                throw new IllegalStateException("13 is too much");
            }
            return questions.stream().map(question -> "answer " + question).toList();
        });
    });

    private void hold() {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        go.countDown();
        threads.close();
        node.close();
        pool.close();
    }

    private List<Future<String>> ask(int from, int to) {
        List<Future<String>> answers = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            int question = i;
            answers.add(threads.submit(() -> batcher.ask(question)));
        }
        return answers;
    }

    private void firstOneWaits() {
        ask(0, 0);
        await().until(() -> groups.size() == 1);
    }

    private void goOnceGathered(int how) {
        await().until(() -> batcher.gathered() == how);
        go.countDown();
    }

    @Test
    void aLoneOneIsServedAloneAndAtOnce() {
        assertThat(batcher.ask(7)).isEqualTo("answer 7");
        assertThat(groups).containsExactly(List.of(7));
    }

    @Test
    void thoseWhoGatherAreServedTogetherAndEachHearsItsOwnAnswer() throws Exception {
        firstOneWaits();
        List<Future<String>> answers = ask(1, 9);
        goOnceGathered(9);

        for (int i = 1; i <= 9; i++) {
            assertThat(answers.get(i - 1).get()).isEqualTo("answer " + i);
        }
        assertThat(groups).hasSize(2);
        assertThat(groups).last().satisfies(group -> assertThat(group).hasSize(9));
    }

    @Test
    void oneThatFailsFailsAlone() throws Exception {
        firstOneWaits();
        List<Future<String>> answers = ask(10, 15);
        goOnceGathered(6);

        for (int i = 10; i <= 15; i++) {
            Future<String> answer = answers.get(i - 10);
            if (i == 13) {
                assertThatThrownBy(answer::get).cause().isInstanceOf(IllegalStateException.class);
            } else {
                assertThat(answer.get()).isEqualTo("answer " + i);
            }
        }
    }

    @Test
    void oneWhoseLeaseWasLostHasNoEffectAndHoldsUpNoOther() throws Exception {
        firstOneWaits();
        Leased lost = new Leased(UUID.randomUUID(), UUID.randomUUID(), Leased.Moment.now(clock));
        Future<?> late = threads.submit(() -> node.fence.within(List.of(lost), () -> {
            clock.pass(TaskRunner.LEASE); // and nobody has renewed it
            batcher.ask(1);
        }));
        List<Future<String>> answers = ask(2, 3);
        goOnceGathered(3);

        assertThatThrownBy(late::get).cause().isInstanceOf(Fence.LeaseLost.class);
        assertThat(answers.getFirst().get()).isEqualTo("answer 2");
        assertThat(answers.getLast().get()).isEqualTo("answer 3");
    }

    @Test
    void nobodyIsLeftWaitingHoweverManyComeAndGo() throws Exception {
        Batcher<Integer, Integer> quick = new Batcher<>(node.fence, 2, questions -> questions);
        for (int round = Chance.times(200, 5_000); round > 0; round--) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int question = i;
                answers.add(threads.submit(() -> quick.ask(question)));
            }
            for (int i = 0; i < 64; i++) {
                assertThat(answers.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(i);
            }
        }
    }

    @Test
    void refusesToBeAskedWithinATransactionThatItWouldNotJoin() {
        assertThatIllegalStateException().isThrownBy(() -> node.transactions.inOne(() -> batcher.ask(1)));
    }
}
