package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.shopwright.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsModuleTest {

    record Arrived(UUID subject, Set<String> what) implements Event {}

    record Left(UUID id) implements Event {
        @Override
        public UUID subject() {
            return id;
        }
    }

    private final HikariDataSource pool = TestNode.pool(TestDatabase.migrated());
    private final TestClock clock = new TestClock();
    private final ConcurrentLinkedQueue<Arrived> first = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Arrived> second = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Left> left = new ConcurrentLinkedQueue<>();
    private boolean secondFails;
    private final TestNode node = new TestNode(
                    pool,
                    clock,
                    "a",
                    List.of(),
                    List.of(
                            listener("test.first", Arrived.class, first::add),
                            listener("test.second", Arrived.class, event -> {
                                second.add(event);
                                if (secondFails && second.size() == 1) {
                                    throw new IllegalStateException("not today");
                                }
                            }),
                            listener("test.left", Left.class, left::add)))
            .started();

    @AfterEach
    void close() {
        node.close();
        pool.close();
    }

    @Test
    void reachesEveryListenerOfItsKindAndNoOther() {
        Arrived arrived = new Arrived(UUID.randomUUID(), Set.of("OAK-1", "OAK-2"));
        Left gone = new Left(UUID.randomUUID());
        node.transactions.inOne(() -> {
            node.events.publish(arrived);
            node.events.publish(gone);
        });

        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
        assertThat(first).containsExactly(arrived);
        assertThat(second).containsExactly(arrived);
        assertThat(left).containsExactly(gone);
    }

    @Test
    void isRepeatedForAListenerThatFailedAndNotForTheOthers() {
        secondFails = true;
        Arrived arrived = new Arrived(UUID.randomUUID(), Set.of());
        node.transactions.inOne(() -> node.events.publish(arrived));

        await().until(() -> !first.isEmpty() && !second.isEmpty());
        await().untilAsserted(() -> assertThat(node.waiting()).isEqualTo(1));
        clock.pass(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(node.waiting()).isZero());
        assertThat(first).containsExactly(arrived);
        assertThat(second).containsExactly(arrived, arrived);
    }

    @Test
    void isSilentWhenItsTransactionRollsBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> node.transactions.inOne(() -> {
                    node.events.publish(new Left(UUID.randomUUID()));
                    throw new IllegalStateException("changed my mind");
                }));
        assertThat(node.waiting()).isZero();
        assertThat(left).isEmpty();
    }

    @Test
    void isRefusedOutsideATransactionBecauseNothingMadeItTrue() {
        assertThatIllegalStateException()
                .isThrownBy(() -> node.events.publish(new Left(UUID.randomUUID())))
                .withMessageContaining("transaction");
    }

    private static <E extends Event> Listener<E> listener(String name, Class<E> type, Consumer<E> what) {
        return new Listener<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Class<E> event() {
                return type;
            }

            @Override
            public void on(E event) {
                what.accept(event);
            }
        };
    }
}
