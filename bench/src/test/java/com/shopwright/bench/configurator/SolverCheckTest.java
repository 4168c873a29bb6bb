package com.shopwright.bench.configurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.bench.configurator.Choco.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker agrees with enumeration, passes the real engine, and catches every kind of lie. */
class SolverCheckTest {

    private static final SeededPrices PRICES = new SeededPrices(11);
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final long FAR = Long.MAX_VALUE;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bikes.xml", "lamp.cnf", "desk.uvl"})
    void decidesEveryValueOfEverySelectionLikeEnumeration(String name) throws IOException {
        Path file = write(name);
        Rereading rereading = Rereading.of(file);
        Choco choco = new Choco(rereading, prices(rereading));
        int[] selection = new int[rereading.items().size()];
        Arrays.fill(selection, -1);
        for (int item = -1; item < selection.length; item++) {
            for (int value = 0;
                    item >= 0 && value < rereading.items().get(item).values().size();
                    value++) {
                selection[item] = value;
                assertThat(choco.possible(selection, FAR)).isDeepEqualTo(enumerated(rereading, selection));
            }
            if (item >= 0) {
                selection[item] = -1;
            }
        }
        assertThat(choco.possible(selection, FAR)).isDeepEqualTo(enumerated(rereading, selection));
    }

    @ParameterizedTest
    @CsvSource({"bikes.xml, 5", "lamp.cnf, 2", "desk.uvl, 124"})
    void countsSolutionsByEliminatingVariables(String name, long solutions) throws IOException {
        assertThat(SolutionCounter.count(Rereading.of(write(name)), FAR))
                .isEqualTo(Optional.of(BigInteger.valueOf(solutions)));
    }

    @ParameterizedTest
    @CsvSource({"bikes.xml", "lamp.cnf", "desk.uvl"})
    void findsNothingWrongWithTheEngine(String name) throws IOException {
        Findings findings = findings(name, engine(name));

        assertThat(findings.clicks).isPositive();
        assertThat(findings.prices).isPositive();
        assertThat(findings.sessions).isEqualTo(30);
        assertThat(findings.undecided + findings.deadEnds + findings.missingValues + findings.wrongPrices)
                .isZero();
    }

    @Test
    void findsValuesThatAreWithheld() throws IOException {
        Engine honest = engine("desk.uvl");
        Findings findings = findings("desk.uvl", new Lie(honest) {
            @Override
            public Possible domains(int[] selection) {
                Possible all = honest.domains(selection);
                return (variable, value) ->
                        all.possible(variable, value) && !(variable == 3 && value == 1 && selection[3] < 0);
            }
        });

        assertThat(findings.missingValues).isPositive();
        assertThat(findings.deadEnds).isZero();
    }

    @Test
    void findsValuesThatLeadNowhere() throws IOException {
        Engine honest = engine("desk.uvl");
        Findings findings = findings("desk.uvl", new Lie(honest) {
            @Override
            public Possible domains(int[] selection) {
                Possible all = honest.domains(selection);
                return (variable, value) -> all.possible(variable, value) || (variable == 4 && selection[4] < 0);
            }
        });

        assertThat(findings.deadEnds).isPositive();
        assertThat(findings.missingValues).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1", "-1"})
    void findsPricesThatAreNotTheLeast(int off) throws IOException {
        Engine honest = engine("desk.uvl");
        Findings findings = findings("desk.uvl", new Lie(honest) {
            @Override
            public Cheapest prices(int[] selection) {
                Cheapest all = honest.prices(selection);
                return new Cheapest() {
                    @Override
                    public boolean possible(int variable, int value) {
                        return all.possible(variable, value);
                    }

                    @Override
                    public long cheapest(int variable, int value) {
                        return all.cheapest(variable, value) + off;
                    }
                };
            }
        });

        assertThat(findings.wrongPrices).isPositive();
        assertThat(findings.prices).isZero();
    }

    @Test
    void countsASessionThatIsOfferedNothingAsADeadEnd() throws IOException {
        Engine honest = engine("desk.uvl");
        Walks walks = new Walks(
                        new Lie(honest) {
                            @Override
                            public Possible domains(int[] selection) {
                                return (variable, value) -> variable > 0;
                            }
                        },
                        instance("desk.uvl"),
                        1)
                .run(4);

        assertThat(walks.deadEnds).isEqualTo(4);
        assertThat(walks.finished).isEmpty();
    }

    @Test
    void noticesWhenTheTwoReadingsDiffer() throws IOException {
        Instance instance = instance("desk.uvl");
        Rereading other = Rereading.of(write("lamp.cnf"));

        assertThatThrownBy(() -> new Alignment(instance, other))
                .isInstanceOf(Alignment.Disagreement.class)
                .hasMessageContaining("14 variables, the checker 3");
    }

    @Test
    void readsAGeneratedInstanceTwiceAndPassesTheEngineOverIt() throws IOException {
        Path file = folder.resolve("generated.xml");
        GeneratedInstance.write(file, 3);
        Instance instance = imported(file);
        Engine engine = Engine.of(Compiled.of(instance.network()).diagram());
        Walks walks = new Walks(engine, instance, 3).run(10);
        Findings findings = new SolverCheck(instance, engine, Rereading.of(file), PRICES, 3).check(walks, 20, PLENTY);

        assertThat(engine.count()).isGreaterThan(BigInteger.ONE);
        assertThat(SolutionCounter.count(Rereading.of(file), FAR)).isEqualTo(Optional.of(engine.count()));
        assertThat(findings.clicks).isEqualTo(20);
        assertThat(findings.deadEnds + findings.missingValues + findings.wrongPrices)
                .isZero();
    }

    @Test
    void toleratesOnlyWhatAPublishedDoubleCannotHold() {
        BigInteger published = new BigInteger("24566537954855758069760");

        assertThat(Published.agrees(published, new BigInteger("24566537954855761920000")))
                .isTrue();
        assertThat(Published.agrees(published, new BigInteger("24566537954856758069760")))
                .isFalse();
        assertThat(Published.agrees(BigInteger.valueOf(278_744), BigInteger.valueOf(278_743)))
                .isFalse();
    }

    /** An engine that tells the truth, except for what is overridden. */
    private abstract static class Lie implements Engine {

        private final Engine honest;

        Lie(Engine honest) {
            this.honest = honest;
        }

        @Override
        public Possible domains(int[] selection) {
            return honest.domains(selection);
        }

        @Override
        public Cheapest prices(int[] selection) {
            return honest.prices(selection);
        }

        @Override
        public BigInteger count() {
            return honest.count();
        }
    }

    private Findings findings(String name, Engine engine) throws IOException {
        Instance instance = instance(name);
        Walks walks = new Walks(engine(name), instance, 5).run(30);
        return new SolverCheck(instance, engine, Rereading.of(write(name)), PRICES, 5).check(walks, 40, PLENTY);
    }

    private Engine engine(String name) throws IOException {
        return Engine.of(Compiled.of(instance(name).network()).diagram());
    }

    private Instance instance(String name) throws IOException {
        return imported(write(name));
    }

    private static Instance imported(Path file) {
        Import read = Import.of(file, PRICES);
        assertThat(read).isInstanceOf(Import.Imported.class);
        return ((Import.Imported) read).instance();
    }

    private Path write(String name) throws IOException {
        String text = switch (name) {
            case "bikes.xml" -> Samples.BIKES_XCSP;
            case "lamp.cnf" -> Samples.LAMP_DIMACS;
            default -> Samples.DESK_UVL;
        };
        return Files.writeString(folder.resolve(name), text);
    }

    private static int[][] prices(Rereading rereading) {
        return rereading.items().stream()
                .map(item -> new int[item.values().size()])
                .toArray(int[][]::new);
    }

    private static Verdict[][] enumerated(Rereading rereading, int[] selection) {
        Verdict[][] verdicts = rereading.items().stream()
                .map(item -> {
                    Verdict[] none = new Verdict[item.values().size()];
                    Arrays.fill(none, Verdict.NO);
                    return none;
                })
                .toArray(Verdict[][]::new);
        enumerate(rereading, selection, new int[selection.length], 0, verdicts);
        return verdicts;
    }

    private static void enumerate(
            Rereading rereading, int[] selection, int[] positions, int next, Verdict[][] verdicts) {
        if (next == positions.length) {
            if (rereading.allows(positions)) {
                for (int item = 0; item < positions.length; item++) {
                    verdicts[item][positions[item]] = Verdict.YES;
                }
            }
            return;
        }
        for (int value = 0; value < verdicts[next].length; value++) {
            if (selection[next] < 0 || selection[next] == value) {
                positions[next] = value;
                enumerate(rereading, selection, positions, next + 1, verdicts);
            }
        }
    }
}
