package com.shopwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void readsTheFormThatHostersHandOut() {
        assertThat(parse("postgres://shop:p%40ss%2Bword@db.example:6432/larkwood?sslmode=require"))
                .isEqualTo(
                        new Login("jdbc:postgresql://db.example:6432/larkwood?sslmode=require", "shop", "p@ss+word"));
        assertThat(parse("postgresql://db.example/larkwood"))
                .isEqualTo(new Login("jdbc:postgresql://db.example/larkwood", "", ""));
    }

    @Test
    void readsTheFormThatJavaKnows() {
        String url = "jdbc:postgresql://db.example/larkwood?user=shop&password=a%26b";
        assertThat(parse(url)).isEqualTo(new Login(url, "shop", "a&b"));
    }

    @Test
    void letsUserAndPasswordBesideTheAddressWin() {
        assertThat(DatabaseAddress.parse("postgres://one:two@db/x", Optional.of("three"), Optional.of("four")))
                .isEqualTo(new Login("jdbc:postgresql://db/x", "three", "four"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/x", "db.example", "postgres://", "postgres://db", "postgres://a b/c", ""})
    void refusesWhatIsNoAddressAndNamesTheForms(String url) {
        assertThatThrownBy(() -> parse(url))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SHOPWRIGHT_DATABASE_URL")
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(parse("postgres://shop:hunter2@db/x").toString()).doesNotContain("hunter2");
    }

    private static Login parse(String url) {
        return DatabaseAddress.parse(url, Optional.empty(), Optional.empty());
    }
}
