package com.shopwright.orders;

import static com.shopwright.orders.OrderState.AWAITING_PAYMENT;
import static com.shopwright.orders.OrderState.CANCELLED;
import static com.shopwright.orders.OrderState.CONFIRMED;
import static com.shopwright.orders.OrderState.DELIVERED;
import static com.shopwright.orders.OrderState.EXPIRED;
import static com.shopwright.orders.OrderState.PARTLY_SHIPPED;
import static com.shopwright.orders.OrderState.PAYMENT_FAILED;
import static com.shopwright.orders.OrderState.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStateTest {

    @Test
    void everyStateButTheFirstCanBeReachedAndFromEveryStateAnEnd() {
        assertThat(reachable(AWAITING_PAYMENT)).isEqualTo(EnumSet.allOf(OrderState.class));
        for (OrderState state : OrderState.values()) {
            assertThat(reachable(state)).as("from %s", state).anyMatch(OrderState::isFinal);
        }
    }

    private static Set<OrderState> reachable(OrderState from) {
        Set<OrderState> seen = EnumSet.of(from);
        Deque<OrderState> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            OrderState state = open.pop();
            for (OrderState next : OrderState.values()) {
                if (state.mayBecome(next) && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    @Test
    void theEndsAreDeliveredExpiredAndCancelled() {
        assertThat(OrderState.values())
                .filteredOn(OrderState::isFinal)
                .containsExactlyInAnyOrder(DELIVERED, EXPIRED, CANCELLED);
    }

    @Test
    void nothingThatLeftIsCancelledAndNothingUnpaidShips() {
        for (OrderState left : List.of(PARTLY_SHIPPED, SHIPPED, DELIVERED)) {
            assertThat(reachable(left)).as("from %s", left).doesNotContain(EXPIRED, AWAITING_PAYMENT, PAYMENT_FAILED);
            assertThat(left.mayBecome(CANCELLED)).isFalse();
        }
        for (OrderState unpaid : List.of(AWAITING_PAYMENT, PAYMENT_FAILED)) {
            assertThat(unpaid.mayBecome(PARTLY_SHIPPED)).isFalse();
            assertThat(unpaid.mayBecome(SHIPPED)).isFalse();
            assertThat(unpaid.mayBecome(CONFIRMED)).isTrue();
        }
        assertThat(CONFIRMED.mayBecome(EXPIRED)).isFalse();
    }

    @Test
    void noStateBecomesItself() {
        for (OrderState state : OrderState.values()) {
            assertThat(state.mayBecome(state)).isFalse();
        }
    }
}
