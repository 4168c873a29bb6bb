package com.shopwright.configurator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String STOOL = """
            shopwright: 1
            product: stool
            version: 3
            currency: EUR
            title: Stool
            options:
              height:
                label: Height
                length: {min: 300, max: 800, step: 50}
                default: 450
              wood:
                label: Wood
                choices:
                  oak: {label: Oak}
                  birch: {label: Birch}
            rules:
              - name: tall-needs-oak
                always: height > 600 requires wood = oak
                because: Birch legs are too thin for a bar stool.
            parts:
              seat: {label: Seat, sku: SEAT, workshop: joinery}
            price:
              base: 40.50
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysWhatASoundModelComesTo() {
        String file = write("stool.yaml", STOOL);

        assertThat(check(file)).isZero();

        assertThat(out())
                .isEqualTo(file + ": nothing found. Version 3, options: 2, configurations: 18, from 40.50 EUR.\n");
    }

    @Test
    void printsWhatTheGuideSays() throws IOException {
        String guide = Files.readString(Path.of("../docs/models.md"));
        Matcher model = Pattern.compile("(?ms)^```yaml model\\n(.*?)^```$").matcher(guide);
        assertThat(model.find()).isTrue();

        String file = write("meadow-bench.yaml", model.group(1));

        assertThat(check(file)).isZero();
        assertThat(guide).contains("    " + out().replace(file, "meadow-bench.yaml"));
    }

    @Test
    void namesFileLineProblemAndRemedyOfEveryFault() {
        String file =
                write("stool.yaml", STOOL.replace("height > 600", "hight > 600").replace("EUR", "euros"));

        assertThat(check(file)).isEqualTo(1);

        assertThat(out().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(file + ":4: currency: "))
                .anyMatch(line -> line.startsWith(file + ":18: ") && line.endsWith("Did you mean \"height\"?"));
    }

    @Test
    void tellsWhatTheLinterFindsInTheFileAsItWasNamed() {
        String never = "  - {name: oak-is-out, always: wood = birch, because: No oak.}\nparts:";
        String file = write("stool.yaml", STOOL.replace("parts:", never));

        assertThat(check(file)).isEqualTo(1);

        assertThat(out()).contains(file + ":11: options.wood: Nobody can ever choose oak", "oak-is-out (line 20)");
    }

    @Test
    void refusesRulesThatContradictEachOther() {
        String never =
                "  - {name: low, always: height < 400, because: A.}\n  - {name: high, always: height > 700, because: B.}\nparts:";

        assertThat(check(write("stool.yaml", STOOL.replace("parts:", never)))).isEqualTo(1);

        assertThat(out()).contains("No configuration satisfies these rules together: low (line 20), high (line 21).");
    }

    @Test
    void readsTheTranslationsBesideAndOnlyOnce() {
        String model = write("stool.yaml", STOOL);
        String german = write("stool.de.yaml", "language: de\ntitle: Hocker\noptions:\n  wod: {label: Holz}\n");

        assertThat(check(model, german)).isEqualTo(1);

        assertThat(out().lines()).singleElement().asString().startsWith(german + ":4: options.wod: ");
        assertThat(check(german)).as("the translation alone means its model").isEqualTo(1);
    }

    @Test
    void looksForSkusOnlyWhereItIsGivenThem() {
        String file = write("stool.yaml", STOOL);

        assertThat(check("--components", write("some.yaml", "components:\n  - {sku: LEG, name: Leg}\n"), file))
                .isEqualTo(1);
        assertThat(out()).contains("parts.seat.sku: The catalogue has no SEAT.");
        assertThat(check("--components", write("all.yaml", "components:\n  - {sku: SEAT, name: Seat}\n"), file))
                .isZero();
    }

    @Test
    void refusesToBeCalledWithoutAFileOrWithOneThatIsNotThere() {
        assertThat(check()).isEqualTo(2);
        assertThat(err()).contains("Say which files");
        assertThat(check(folder.resolve("nothing.yaml").toString())).isEqualTo(2);
        assertThat(err()).contains("There is no file");
        assertThat(check("--verbose", "x.yaml")).isEqualTo(2);
        assertThat(err()).contains("--verbose is no option");
        assertThat(check("--components", write("c.yaml", "[1]"), write("stool.yaml", STOOL)))
                .isEqualTo(2);
        assertThat(err()).contains("has no list of components");
    }

    private int check(String... arguments) {
        return Check.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return lines(out);
    }

    private String err() {
        return lines(err);
    }

    private static String lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
