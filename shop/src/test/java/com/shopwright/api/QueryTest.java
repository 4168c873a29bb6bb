package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.orders.OrderState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private final Query query = new Query();

    @Test
    void takesABlankParameterAsAbsent() {
        assertThat(query.text("query", Optional.of("  "))).isEmpty();
        assertThat(query.limit(Optional.of(""))).isEqualTo(query.limit(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1.5", "ten", "99999999999999999999", "1,2", "0x10", "١"})
    void refusesALimitOutOfRange(String limit) {
        assertThatThrownBy(() -> query.limit(Optional.of(limit)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("limit"));
    }

    @Test
    void namesTheStatesThereAre() {
        assertThat(query.oneOf("state", Optional.of("SHIPPED"), OrderState.class))
                .contains(OrderState.SHIPPED);
        assertThatThrownBy(() -> query.oneOf("state", Optional.of("shipped"), OrderState.class))
                .hasMessageContaining("SHIPPED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\ud800"})
    void refusesTextThatNoDatabaseTakes(String text) {
        assertThatThrownBy(() -> query.text("query", Optional.of(text))).isInstanceOf(InvalidInput.class);
    }
}
