package com.shopwright.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.database.CannotStart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {
    @Test
    void startsTheDemoOnThisMachineAloneUnlessToldOtherwise() {
        Flags flags = Flags.parse();
        assertThat(flags.port()).isEqualTo(8080);
        assertThat(flags.host()).isEqualTo("127.0.0.1");
        assertThat(flags.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(flags.links()).isEqualTo(Path.of("data/links").toAbsolutePath());
        assertThat(flags.day()).isEqualTo(5000);
        assertThat(flags.limits()).isTrue();
        assertThat(flags.empty()).isFalse();
        assertThat(flags.simple()).isFalse();
    }

    @Test
    void takesValuesBehindASpaceOrAnEqualsSign() {
        Flags flags = Flags.parse("--port", "9000", "--data=/srv/shop", "--limits", "off", "--simple", "--empty");
        assertThat(flags.port()).isEqualTo(9000);
        assertThat(flags.links()).isEqualTo(Path.of("/srv/shop/links"));
        assertThat(flags.limits()).isFalse();
        assertThat(flags.simple()).isTrue();
        assertThat(flags.empty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=0",
                "--port=http",
                "--port=70000",
                "--port=",
                "--limits=maybe",
                "--day=5",
                "--day=-1",
                "--prot=1"
            })
    void refusesByTheFlagsName(String flag) {
        assertThatThrownBy(() -> Flags.parse(flag))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(flag.substring(0, flag.indexOf('=')));
    }

    @Test
    void refusesAFlagWhoseValueWasForgotten() {
        assertThatThrownBy(() -> Flags.parse("--data", "--simple"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data needs a value");
    }
}
