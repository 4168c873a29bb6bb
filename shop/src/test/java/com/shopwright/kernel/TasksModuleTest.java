package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.Chance;
import com.shopwright.database.TestDatabase;
import com.shopwright.testing.DatabaseProxy;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class TasksModuleTest {
    private static final Duration MOMENT = Duration.ofMillis(700); // longer than the runner's own look at the clock

    private final HikariDataSource pool = TestNode.pool(TestDatabase.migrated());
    private final TestClock clock = new TestClock();
    private final List<TestNode> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(TestNode::close);
        pool.close();
    }

    private TestNode node(String name, TaskHandler... handlers) {
        TestNode node = new TestNode(pool, clock, name, List.of(handlers));
        nodes.add(node);
        return node;
    }

    private static TaskHandler handler(String kind, Consumer<Task> work) {
        return new TaskHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(Task task) {
                work.accept(task);
            }
        };
    }

    @Test
    void runsATaskOnceItsTransactionCommittedWithWhatItsSchedulerPassedAlong() {
        record Parcel(String street, int number) {}
        ConcurrentLinkedQueue<Parcel> seen = new ConcurrentLinkedQueue<>();
        AtomicInteger beforeCommit = new AtomicInteger();
        List<TestNode> self = new ArrayList<>();
        TestNode node = node(
                "a", handler("test.send", task -> seen.add(self.getFirst().tasks.payload(task, Parcel.class))));
        self.add(node.started());

        node.transactions.inOne(() -> {
            node.tasks.schedule("test.send", UUID.randomUUID(), new Parcel("Linden \"Lane\"", 7), clock.instant());
            await().during(MOMENT).until(seen::isEmpty);
            beforeCommit.set(seen.size());
        });

        await().until(() -> seen.size() == 1);
        assertThat(beforeCommit).hasValue(0);
        assertThat(seen).containsExactly(new Parcel("Linden \"Lane\"", 7));
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
    }

    @Test
    void neverRunsATaskWhoseTransactionRolledBack() {
        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        TestNode node = node("a", handler("test.send", task -> seen.add(task.subject())))
                .started();
        UUID kept = UUID.randomUUID();

        assertThatIllegalStateException()
                .isThrownBy(() -> node.transactions.inOne(() -> {
                    node.tasks.schedule("test.send", UUID.randomUUID(), Map.of(), clock.instant());
                    node.tasks.scheduleOnce("test.send", UUID.randomUUID(), clock.instant());
                    throw new IllegalStateException("changed my mind");
                }));
        node.tasks.schedule("test.send", kept, Map.of(), clock.instant());

        await().until(() -> !seen.isEmpty());
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
        assertThat(seen).containsExactly(kept);
    }

    @Test
    void doesNotRunATaskBeforeItIsDue() {
        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        TestNode node = node("a", handler("test.send", task -> seen.add(task.subject())))
                .started();
        node.tasks.schedule(
                "test.send", UUID.randomUUID(), Map.of(), clock.instant().plus(Duration.ofHours(1)));

        await().during(MOMENT).until(seen::isEmpty);
        clock.pass(Duration.ofHours(1));
        await().until(() -> seen.size() == 1);
    }

    @Test
    void nodesThatCompeteRunEveryTaskOnceAndNoTaskTwiceAtATime() {
        int count = Chance.times(300, 5_000);
        Map<UUID, AtomicInteger> runs = new ConcurrentHashMap<>();
        TaskHandler work = handler("test.work", task -> {
            runs.computeIfAbsent(task.id(), id -> new AtomicInteger()).incrementAndGet();
        });
        TestNode a = node("a", work);
        TestNode b = node("b", work);
        TestNode c = node("c", work);
        for (int i = 0; i < count; i++) {
            a.tasks.schedule("test.work", UUID.randomUUID(), Map.of(), clock.instant());
        }
        a.started();
        b.started();
        c.started();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(a.waiting()).isZero());
        assertThat(runs).hasSize(count);
        assertThat(runs.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void leasesNoMoreTasksThanAskedFor() {
        TestNode node = node("a");
        node.sql.sql("analyze kernel.task").update(); // plans for an empty table must hold for a full one, too
        UUID subject = UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            node.tasks.schedule("test.work", subject, Map.of(), clock.instant());
        }
        Instant now = clock.instant();

        assertThat(node.rows.claim(Urgency.NOW, 7, UUID.randomUUID(), "a", now, now.plusSeconds(60)))
                .hasSize(7);
        node.sql.sql("analyze kernel.task").update();
        assertThat(node.rows.claim(Urgency.NOW, 9, UUID.randomUUID(), "a", now, now.plusSeconds(60)))
                .hasSize(9);
    }

    @Test
    void triesAFailedTaskAgainAfterAPauseThatDoubles() {
        ConcurrentLinkedQueue<Integer> attempts = new ConcurrentLinkedQueue<>();
        TestNode node = node("a", handler("test.fail", task -> {
                    attempts.add(task.attempt());
                    if (task.attempt() < 3) {
                        throw new IllegalStateException("try " + task.attempt() + " fails");
                    }
                }))
                .started();
        node.tasks.schedule("test.fail", UUID.randomUUID(), Map.of(), clock.instant());

        await().untilAsserted(() -> assertThat(lastError(node)).contains("try 1 fails"));
        await().during(MOMENT).until(() -> attempts.size() == 1);
        clock.pass(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(lastError(node)).contains("try 2 fails"));
        clock.pass(Duration.ofSeconds(1));
        await().during(MOMENT).until(() -> attempts.size() == 2);
        clock.pass(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
        assertThat(attempts).containsExactly(1, 2, 3);
    }

    private static String lastError(TestNode node) {
        return node.sql
                .sql("select coalesce(max(last_error), '') from kernel.task where lease is null")
                .query(String.class)
                .single();
    }

    @Test
    void theLongestPauseIsFiveMinutes() {
        assertThat(TaskRunner.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(TaskRunner.pause(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(TaskRunner.pause(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(TaskRunner.pause(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(TaskRunner.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void keepsATaskThatNobodyHandlesUntilSomebodyDoes() {
        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        TestNode old = node("old").started();
        old.tasks.schedule("test.new-kind", UUID.randomUUID(), Map.of(), clock.instant());
        await().untilAsserted(() -> assertThat(lastError(old)).contains("nobody handles"));
        old.close();

        node("new", handler("test.new-kind", task -> seen.add(task.id()))).started();
        clock.pass(Duration.ofSeconds(2));
        await().until(() -> seen.size() == 1);
    }

    @Test
    void aTaskWantedOnceWaitsOnceAndIsBroughtForwardButNeverBack() {
        TestNode node = node("a");
        UUID subject = UUID.randomUUID();
        Instant noon = clock.instant().plus(Duration.ofHours(2));
        node.tasks.scheduleOnce("test.look", subject, noon);
        node.tasks.scheduleOnce("test.look", subject, noon.minusSeconds(60));
        node.tasks.scheduleOnce("test.look", subject, noon.plusSeconds(60));
        node.tasks.scheduleOnce("test.look", UUID.randomUUID(), noon);
        node.tasks.scheduleOnce("test.other", subject, noon);

        assertThat(node.waiting()).isEqualTo(3);
        assertThat(dueAt(node, subject)).isEqualTo(noon.minusSeconds(60));
    }

    @Test
    void twoTransactionsThatWantATaskOnceMakeOne() throws InterruptedException {
        TestNode node = node("a");
        UUID subject = UUID.randomUUID();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> node.transactions.inOne(() -> {
                        node.tasks.scheduleOnce("test.look", subject, clock.instant());
                    })));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(node.waiting()).isEqualTo(1);
    }

    @Test
    void aTaskThatIsRunningDoesNotCountAsWaitingSoNewsIsNotMissed() {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        TestNode node = node("a", handler("test.look", task -> {
                    runs.incrementAndGet();
                    hold(go);
                }))
                .started();
        UUID subject = UUID.randomUUID();
        node.tasks.scheduleOnce("test.look", subject, clock.instant());
        await().until(() -> runs.get() == 1);
        node.tasks.scheduleOnce("test.look", subject, clock.instant());
        go.countDown();

        await().until(() -> runs.get() == 2);
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
    }

    @Test
    void aFailedTaskThatGivesWayToALaterOneIsNotPutOffUntilThen() {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        TestNode node = node("a", handler("test.look", task -> {
                    if (runs.incrementAndGet() == 1) {
                        hold(go);
                        throw new IllegalStateException("the partner is away");
                    }
                }))
                .started();
        UUID subject = UUID.randomUUID();
        node.tasks.scheduleOnce("test.look", subject, clock.instant());
        await().until(() -> runs.get() == 1);
        node.tasks.scheduleOnce("test.look", subject, clock.instant().plus(Duration.ofHours(1)));
        go.countDown();

        await().untilAsserted(() -> assertThat(node.waiting()).isEqualTo(1));
        clock.pass(Duration.ofSeconds(1));
        await().until(() -> runs.get() == 2);
    }

    @Test
    void takesOverAtStartWhatItsPredecessorLeftAndLeavesTheLivingAlone() {
        TestNode dead = node("main");
        UUID left = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        dead.tasks.schedule("test.work", left, Map.of(), clock.instant());
        Instant now = clock.instant();
        assertThat(dead.rows.claim(Urgency.NOW, 10, UUID.randomUUID(), "main", now, now.plus(TaskRunner.LEASE)))
                .hasSize(1);
        dead.tasks.schedule("test.work", others, Map.of(), clock.instant());
        assertThat(dead.rows.claim(Urgency.NOW, 10, UUID.randomUUID(), "elsewhere", now, now.plus(TaskRunner.LEASE)))
                .hasSize(1);

        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        node("main", handler("test.work", task -> seen.add(task.subject()))).started();

        await().until(() -> seen.contains(left));
        await().during(MOMENT).until(() -> !seen.contains(others));
        clock.pass(TaskRunner.LEASE.plusMillis(1));
        await().until(() -> seen.contains(others));
    }

    @Test
    void aWorkerThatLostItsLeaseCannotEndTheRunOfItsSuccessor() {
        TestNode node = node("a");
        UUID subject = UUID.randomUUID();
        node.tasks.schedule("test.work", subject, Map.of(), clock.instant());
        UUID lost = UUID.randomUUID();
        UUID current = UUID.randomUUID();
        Task task = node.rows
                .claim(
                        Urgency.NOW,
                        1,
                        lost,
                        "a",
                        clock.instant(),
                        clock.instant().plusSeconds(1))
                .getFirst();
        clock.pass(Duration.ofSeconds(2));
        assertThat(node.rows.takeOver(
                        Urgency.NOW,
                        1,
                        current,
                        "b",
                        clock.instant(),
                        clock.instant().plusSeconds(9)))
                .hasSize(1);

        node.rows.retry(leased(task, lost), clock.instant(), "too late");
        node.rows.finish(List.of(leased(task, lost)));
        assertThat(node.waiting()).isEqualTo(1);
        assertThat(node.rows.takeOver(Urgency.NOW, 1, lost, "a", clock.instant(), clock.instant()))
                .as("still leased by its successor")
                .isEmpty();
        node.rows.finish(List.of(leased(task, current)));
        assertThat(node.waiting()).isZero();
    }

    @Test
    void comesBackToATaskWhoseHandlerDiedOfAnError() {
        AtomicInteger runs = new AtomicInteger();
        TestNode node = node("a", handler("test.die", task -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new StackOverflowError("deep");
                    }
                }))
                .started();
        node.tasks.schedule("test.die", UUID.randomUUID(), Map.of(), clock.instant());
        await().until(() -> runs.get() == 1);
        clock.pass(TaskRunner.LEASE.plusMillis(1));
        await().until(() -> runs.get() == 2);
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
    }

    @Test
    void whatCannotBeDoneIsParkedUntilAPersonHasItTriedAgainOrCallsItSettled() {
        AtomicInteger runs = new AtomicInteger();
        TestNode node = node("a", handler("test.hopeless", task -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new CannotBeDone("there is no such street");
                    }
                }))
                .started();
        node.tasks.schedule("test.hopeless", UUID.randomUUID(), Map.of(), clock.instant());

        await().until(() -> node.parked.count() == 1);
        ParkedTask parked = node.parked.latest(10).getFirst();
        assertThat(parked.error()).isEqualTo("there is no such street");
        clock.pass(Duration.ofDays(1));
        await().during(MOMENT).until(() -> runs.get() == 1);

        assertThat(node.parked.retry(parked.id(), Actor.OWNER)).isTrue();
        await().until(() -> runs.get() == 2 && node.parked.count() == 1);
        assertThat(node.parked.resolve(parked.id(), Actor.OWNER, "by hand"))
                .hasValueSatisfying(task -> assertThat(task.subject()).isEqualTo(parked.subject()));
        assertThat(node.parked.resolve(parked.id(), Actor.OWNER, "by hand")).isEmpty();
        assertThat(node.waiting()).isZero();
    }

    @Test
    void aTaskThatFailsAgainAndAgainIsParked() {
        AtomicInteger runs = new AtomicInteger();
        TestNode node = node("a", handler("test.fail", task -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("still away");
                }))
                .started();
        node.tasks.schedule("test.fail", UUID.randomUUID(), Map.of(), clock.instant());
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            clock.pass(Duration.ofMinutes(5));
            return node.parked.count() == 1;
        });
        assertThat(runs).hasValue(TaskRunner.MOST_TRIES);
    }

    @Test
    void aWorkerThatWasPausedPastItsLeaseHasNoEffectWhenItGoesOn() {
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        List<TestNode> self = new ArrayList<>();
        TestNode node = node("a", handler("test.effect", task -> {
            boolean first = task.attempt() == 1;
            if (first) {
                paused.countDown();
                hold(goOn);
            }
            try {
                self.getFirst()
                        .transactions
                        .inOne(() -> effect(self.getFirst(), first ? "the paused one" : "its successor"));
            } catch (Fence.LeaseLost lost) {
                refused.incrementAndGet();
                throw lost;
            }
        }));
        self.add(node.started());
        node.sql.sql("create table kernel.test_effect (who text)").update();
        node.tasks.schedule("test.effect", UUID.randomUUID(), Map.of(), clock.instant());
        hold(paused);
        clock.pass(TaskRunner.LEASE.plusSeconds(1));

        await().until(() -> effects(node).equals(List.of("its successor")));
        goOn.countDown();
        await().until(() -> refused.get() == 1);
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
        assertThat(effects(node)).containsExactly("its successor");
    }

    /** What a jump of the database's clock comes to: another took the task over although nothing seemed to have passed. */
    @Test
    void whileTheClockIsUnsteadyAWorkerMakesSureThatItsTaskIsStillItsOwn() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        List<TestNode> self = new ArrayList<>();
        TestNode node = node("a", handler("test.effect", task -> {
            begun.countDown();
            hold(goOn);
            try {
                self.getFirst().transactions.inOne(() -> effect(self.getFirst(), "the first"));
            } catch (Fence.LeaseLost lost) {
                refused.incrementAndGet();
                throw lost;
            }
        }));
        self.add(node.started());
        node.sql.sql("create table kernel.test_effect (who text)").update();
        node.tasks.schedule("test.effect", UUID.randomUUID(), Map.of(), clock.instant());
        hold(begun);
        node.sql
                .sql("update kernel.task set lease = ?, holder = 'b'")
                .param(UUID.randomUUID())
                .update();
        node.steady = false;
        goOn.countDown();

        await().until(() -> refused.get() == 1);
        assertThat(effects(node)).isEmpty();
        assertThat(node.waiting()).as("it is another's to end").isEqualTo(1);
    }

    @Test
    void aLeaseThatWasGivenBeforeTheClockWasSetBackCountsAsRunOut() {
        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        TestNode dead = node("dead");
        UUID left = UUID.randomUUID();
        dead.tasks.schedule("test.work", left, Map.of(), clock.instant());
        Instant later = clock.instant().plus(Duration.ofHours(1));
        assertThat(dead.rows.claim(Urgency.NOW, 1, UUID.randomUUID(), "dead", later, later.plus(TaskRunner.LEASE)))
                .hasSize(1);
        node("living", handler("test.work", task -> seen.add(task.subject()))).started();
        await().until(() -> seen.contains(left));
    }

    @Test
    void tasksOfATransactionWhoseCommitWasNotHeardOfNeedNotWaitForTheirLease() {
        TestDatabase database = TestDatabase.migrated();
        int server = URI.create(database.url().substring("jdbc:".length())).getPort();
        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        UUID subject = UUID.randomUUID();
        try (DatabaseProxy wire = DatabaseProxy.to(server);
                HikariDataSource through = new HikariDataSource()) {
            through.setJdbcUrl(database.url().replace(":" + server + "/", ":" + wire.port() + "/"));
            TestNode node = new TestNode(
                            through, clock, "a", List.of(handler("test.work", task -> seen.add(task.subject()))))
                    .started();
            DatabaseProxy.Loss loss = wire.loseCommitOf("insert into kernel.task");
            assertThatThrownBy(() -> node.transactions.inOne(
                            () -> node.tasks.schedule("test.work", subject, Map.of(), clock.instant())))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(loss.happened()).isTrue();

            await().until(() -> seen.contains(subject));
            await().untilAsserted(() -> assertThat(node.waiting()).isZero());
            assertThat(seen).containsExactly(subject);
            node.close();
        }
    }

    private static void effect(TestNode node, String who) {
        node.sql.sql("insert into kernel.test_effect values (?)").param(who).update();
    }

    private static List<String> effects(TestNode node) {
        return node.sql
                .sql("select who from kernel.test_effect")
                .query((row, number) -> row.getString("who"))
                .list();
    }

    @Test
    void tasksOfOneKindThatAreDueTogetherAreDoneTogetherAndOneThatFailsHoldsUpNoOther() {
        ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();
        UUID bad = UUID.randomUUID();
        AtomicInteger largest = new AtomicInteger();
        TestNode node = node("a", new BatchHandler() {
            @Override
            public String kind() {
                return "test.many";
            }

            @Override
            public void run(Task task) {
                if (task.subject().equals(bad)) {
                    throw new CannotBeDone("this one");
                }
                seen.add(task.subject());
            }

            @Override
            public void runAll(List<Task> tasks) {
                largest.accumulateAndGet(tasks.size(), Math::max);
                if (tasks.stream().anyMatch(task -> task.subject().equals(bad))) {
                    throw new IllegalStateException("not all of them");
                }
                tasks.forEach(this::run);
            }
        });
        node.transactions.inOne(() -> {
            for (int i = 0; i < 40; i++) {
                node.tasks.schedule("test.many", i == 20 ? bad : UUID.randomUUID(), Map.of(), clock.instant());
            }
        });
        node.started();

        await().untilAsserted(() -> assertThat(node.waiting()).isEqualTo(1));
        assertThat(node.parked.count()).isEqualTo(1);
        assertThat(seen).hasSize(39).doesNotHaveDuplicates();
        assertThat(largest.get()).isGreaterThan(1);
    }

    @Test
    void refusesTwoHandlersOfOneKind() {
        TestNode node = node("a", handler("test.same", task -> {}), handler("test.same", task -> {}));
        assertThatIllegalStateException().isThrownBy(node::started).withMessageContaining("test.same");
    }

    private Leased leased(Task task, UUID lease) {
        return new Leased(task.id(), lease, Leased.Moment.now(clock));
    }

    private Instant dueAt(TestNode node, UUID subject) {
        return node.sql
                .sql("select due_at from kernel.task where subject = ? and kind = 'test.look'")
                .param(subject)
                .query((row, number) -> row.getTimestamp("due_at").toInstant())
                .single();
    }

    private static void hold(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
