package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.shopwright.StateDrawing;
import com.shopwright.kernel.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The machines of the order and its lines, and their drawings in {@code docs/states}. */
class StatesTest {

    private static final Set<OrderState> ENDS =
            EnumSet.of(OrderState.DELIVERED, OrderState.EXPIRED, OrderState.CANCELLED);
    private static final Set<LineState> LINE_ENDS = EnumSet.of(LineState.SHIPPED, LineState.CANCELLED);

    @Test
    void orderAndLineHoldTogether() {
        StateDrawing.holdsTogether(OrderMachine.TABLE, OrderState.class, ENDS);
        StateDrawing.holdsTogether(LineMachine.TABLE, LineState.class, LINE_ENDS);
    }

    @Test
    void areDrawnInDocs() {
        StateDrawing.draw(
                "order",
                "What may become of an order, why, and on whose word. The table is `OrderMachine`; the one door through"
                        + " which a state changes is `OrderRows.become`.",
                OrderMachine.TABLE,
                ENDS);
        StateDrawing.draw(
                "line",
                "What may become of one line of an order. Its pieces are counted as cancelled or shipped, and the state is"
                        + " what the counts amount to. The table is `LineMachine`; the door is `LineRows`.",
                LineMachine.TABLE,
                LINE_ENDS);
    }

    @Test
    void whoeverMayNotIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OrderMachine.TABLE.check(
                        "7K3QF-9D2MX",
                        OrderState.CONFIRMED,
                        OrderCause.ALL_LEFT,
                        OrderState.SHIPPED,
                        new Actor("supplier-1")))
                .withMessageContaining("supplier-1");
        assertThat(OrderMachine.TABLE.allows(
                        OrderState.IN_REVIEW, OrderCause.APPROVED, OrderState.CONFIRMED, new Actor("maria")))
                .as("any member of staff")
                .isTrue();
        assertThat(OrderMachine.TABLE.allows(
                        OrderState.IN_REVIEW, OrderCause.APPROVED, OrderState.CONFIRMED, Actor.BUYER))
                .isFalse();
    }

    /** The doors are the only statements that write a state. */
    @Test
    void statesChangeThroughOneDoorEach() throws IOException {
        assertThat(statements("orders", "update orders\\.orders\\s+set state")).isEqualTo(1);
        assertThat(statements("orders", "update orders\\.line\\s+set state")).isEqualTo(1);
        assertThat(statements("payments", "update payments\\.payment( p)?\\s+set state"))
                .isEqualTo(1);
    }

    private static long statements(String room, String what) throws IOException {
        Pattern statement = Pattern.compile(what);
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/com/shopwright/" + room))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        long found = 0;
        for (Path source : sources) {
            found += statement.matcher(Files.readString(source)).results().count();
        }
        return found;
    }

    @Test
    void aLineIsWhatItsCountsAmountTo() {
        assertThat(LineState.of(3, 0, 0)).isEqualTo(LineState.OPEN);
        assertThat(LineState.of(3, 1, 0)).isEqualTo(LineState.PARTLY_CANCELLED);
        assertThat(LineState.of(3, 1, 1)).isEqualTo(LineState.PARTLY_SHIPPED);
        assertThat(LineState.of(3, 1, 2)).isEqualTo(LineState.SHIPPED);
        assertThat(LineState.of(3, 3, 0)).isEqualTo(LineState.CANCELLED);
    }
}
