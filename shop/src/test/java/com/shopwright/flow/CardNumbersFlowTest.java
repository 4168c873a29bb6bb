package com.shopwright.flow;

import static com.shopwright.flow.Scene.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Buys with cards whose numbers nobody else knows and then looks for them wherever the shop could have one: its database, its files
 * and logs, its memory, and all it says and hears over HTTP. Each place must show the order, or the search proves nothing.
 */
class CardNumbersFlowTest {
    private static final String SKU = "LW-MMG-SAN";
    private static final String LINK = "links/bank.properties";

    @TempDir
    Path folder;

    private final Random random = Chance.random();

    @Test
    void noCardNumberEverReachesTheShop() throws Exception {
        List<Wiretap> taps = new ArrayList<>();
        try (ShopProcess shop = new ShopProcess(folder, url -> tapped(taps, url))) {
            Wiretap bankWire = new Wiretap(shop.partner(Partner.BANK));
            taps.add(bankWire);
            leadTo(bankWire.url(), shop.partner(Partner.BANK));
            shop.start();
            Buyer buyer = new Buyer(shop::bank, new ApiClient(taps.getFirst().url()));

            String typed = cardNumber();
            Reply atTheBank = buyer.order(
                            buyer.cart(SKU, 1), Buyer.newKey(), Map.of("payment", Map.of("method", "card")))
                    .expect(201);
            type(shop, atTheBank, typed);
            String asToken = cardNumber();
            Reply withToken = buyer.orderByCard(buyer.cart(SKU, 1), asToken).expect(201);
            buyer.awaitState(atTheBank, "DELIVERED");
            buyer.awaitState(withToken, "DELIVERED");

            String toTheWrongPlace = cardNumber();
            Map<String, Object> mistaken = Map.of("method", "card", "number", toTheWrongPlace, "cvc", "123");
            Reply refused = shop.buyer().order(buyer.cart(SKU, 1), Buyer.newKey(), Map.of("payment", mistaken));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain(toTheWrongPlace);

            String number = withToken.text("/number");
            assertThat(found(rows(shop.sql()), number, typed, asToken, toTheWrongPlace))
                    .containsExactly(number);
            soon("the order in the files")
                    .untilAsserted(() -> assertThat(foundInFiles(number, typed, asToken, toTheWrongPlace))
                            .containsExactly(number));
            for (Wiretap tap : taps) {
                assertThat(found(new ByteArrayInputStream(tap.heard()), number, typed, asToken))
                        .containsExactly(number);
            }
            Path heap = folder.resolve("heap.hprof");
            shop.dumpHeap(heap);
            try (InputStream dump = Files.newInputStream(heap)) {
                assertThat(found(dump, number, typed, asToken)).containsExactly(number);
            }
        } finally {
            for (Wiretap tap : taps) {
                tap.close();
            }
        }
    }

    private static URI tapped(List<Wiretap> taps, URI url) {
        try {
            Wiretap tap = new Wiretap(url);
            taps.add(tap);
            return tap.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leadTo(URI tap, URI bank) throws IOException {
        Path link = folder.resolve(LINK);
        String before = Files.readString(link);
        String after = before.lines()
                .map(line -> line.startsWith("url=") ? "url=" + tap : line)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(before).contains(":" + bank.getPort());
        Files.writeString(link, after);
    }

    private static void type(ShopProcess shop, Reply placed, String number) {
        String spaced = number.replaceAll("(.{4})(?!$)", "$1+");
        new ApiClient(shop.partner(Partner.BANK))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        URI.create(placed.text("/redirect")).getPath(),
                        BodyPublishers.ofString("number=" + spaced + "&expiry=12%2F40&cvc=123"))
                .expect(303);
    }

    /** Sixteen digits with the check digit that ISO/IEC 7812 asks for, of no card that the bank gives a meaning. */
    private String cardNumber() {
        int[] digits = IntStream.concat(IntStream.of(5), random.ints(14, 0, 10)).toArray();
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int twice = digits[i] * (2 - i % 2);
            sum += twice > 9 ? twice - 9 : twice;
        }
        return IntStream.concat(IntStream.of(digits), IntStream.of((10 - sum % 10) % 10))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    /** Every row of every table, as text. */
    private static InputStream rows(JdbcClient sql) {
        List<String> tables = sql.sql("""
                        select format('%I.%I', schemaname, tablename)
                        from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """).query((row, _) -> row.getString(1)).list();
        String all = tables.stream()
                .flatMap(table ->
                        sql.sql("select t::text from " + table + " t").query((row, _) -> row.getString(1)).stream())
                .collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands in the shop's files: logs, PostgreSQL's tables and its log of changes. */
    private Set<String> foundInFiles(String... wanted) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                try {
                    found.addAll(found(Files.newInputStream(file), wanted));
                } catch (NoSuchFileException _) {
                    // PostgreSQL has cleared it away meanwhile.
                }
            }
        }
        return found;
    }

    /** Which of these stand in the bytes, however a number is grouped and whether a character takes one byte or two. */
    private static Set<String> found(InputStream bytes, String... wanted) throws IOException {
        Set<String> found = new TreeSet<>();
        String rest = "";
        byte[] chunk = new byte[1 << 20];
        try (bytes) {
            for (int count = bytes.read(chunk); count > 0; count = bytes.read(chunk)) {
                String text = rest + new String(chunk, 0, count, StandardCharsets.ISO_8859_1);
                String dense = text.replace("\0", "");
                for (String word : wanted) {
                    if (spellings(word).anyMatch(spelling -> text.contains(spelling) || dense.contains(spelling))) {
                        found.add(word);
                    }
                }
                rest = text.substring(Math.max(0, text.length() - 128));
            }
        }
        return found;
    }

    private static Stream<String> spellings(String word) {
        return word.length() < 16
                ? Stream.of(word)
                : Stream.of("", " ", "+", "-", "%20").map(between -> word.replaceAll("(.{4})(?!$)", "$1" + between));
    }
}
