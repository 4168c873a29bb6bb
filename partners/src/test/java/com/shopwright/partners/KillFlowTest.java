package com.shopwright.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.wire.Link;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: killed in the middle, and started again on the same folder. */
class KillFlowTest {
    @TempDir
    Path folder;

    private final ShopEar shop = new ShopEar();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        shop.close();
    }

    @Test
    void losesNothingWhenKilled() throws Exception {
        Child first = start("bank,warehouse");
        Caller bank = first.caller("bank", folder);
        String token = bank.post("/v1/tokens", "{\"number\":\"4242424242424242\",\"expiry\":\"04/40\",\"cvc\":\"123\"}")
                .json()
                .get("token")
                .stringValue();
        String key = UUID.randomUUID().toString();
        String payment = """
                {"reference": "K7", "amount": {"amount": 1999, "currency": "EUR"}, "token": "%s",
                 "returnUrl": "http://localhost/back"}
                """.formatted(token);
        Caller.Reply paid = bank.post("/v1/payments", payment, key);
        Caller.Reply sent = first.caller("warehouse", folder).post("/v1/dispatch-orders", """
                {"reference": "S1", "order": "K7", "location": "north", "deliveryMethod": "standard", "weightGrams": 1,
                 "address": {"name": "A", "line1": "B", "city": "C", "postalCode": "1", "country": "DE"},
                 "lines": [{"sku": "OAK-1", "name": "Oak stool", "quantity": 1}]}
                """);
        first.process().destroyForcibly().waitFor();

        Child second = start("bank,warehouse");
        Caller again = second.caller("bank", folder);

        assertThat(again.post("/v1/payments", payment, key).text()).isEqualTo(paid.text());
        assertThat(again.getOpenly("/v1/payments?reference=K7").json().get("items"))
                .hasSize(1);
        assertThat(again.getOpenly("/v1/ledger").json().get("items")).hasSize(1);
        String parcel = sent.json().get("id").stringValue();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(shop.typesAbout(parcel)).contains("dispatch.picked", "dispatch.packed"));
        await().untilAsserted(() ->
                assertThat(shop.about(paid.json().get("id").stringValue())).isNotEmpty());
    }

    @Test
    void stopsCleanlyAndSaysWhatIsWrong() throws Exception {
        Child running = start("bank");
        assertThat(running.lines()).anyMatch(line -> line.startsWith("bank") && line.contains("http://localhost:"));

        Process second = launch("--only", "bank", "--data", folder.toString(), "--port-base", "20000");
        String error = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).isEqualTo(2);
        assertThat(error.strip().lines()).hasSize(1);
        assertThat(error).contains("Another process is using");

        running.process().destroy();
        assertThat(running.process().waitFor()).isEqualTo(143);
    }

    private record Child(Process process, List<String> lines) {
        Caller caller(String name, Path folder) throws IOException {
            java.util.Properties properties = new java.util.Properties();
            properties.load(java.nio.file.Files.newBufferedReader(folder.resolve("links/" + name + ".properties")));
            Link link = new Link(
                    java.net.URI.create(properties.getProperty("url")),
                    java.util.Optional.empty(),
                    properties.getProperty("key"),
                    properties.getProperty("secret"));
            return new Caller(link.url(), link.key());
        }
    }

    private Child start(String only) throws IOException {
        Process process = launch(
                "--only", only,
                "--data", folder.toString(),
                "--port-base", Integer.toString(FreePorts.inARow(7)),
                "--day", "3000",
                "--shop", shop.address().toString());
        List<String> lines = new ArrayList<>();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.equals("partners ready")) {
                return new Child(process, lines);
            }
        }
        throw new AssertionError(
                "It did not start: " + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
