package com.shopwright.bench.configurator;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {

    private static final SeededPrices PRICES = new SeededPrices(1);

    @TempDir
    Path folder;

    @Test
    void readsSupportsAndConflictsOfAnXcspInstance() throws IOException {
        Instance instance = imported("bikes.xml", Samples.BIKES_XCSP);

        assertThat(instance.size()).isEqualTo(3);
        assertThat(instance.valueCount()).isEqualTo(8);
        assertThat(instance.ruleCount()).isEqualTo(2);
        assertThat(instance.variable(2)).isEqualTo("bell");
        assertThat(instance.values().get(2)).containsExactly("-1", "7");
        assertThat(solutions(instance)).isEqualTo(Samples.BIKES_SOLUTIONS);
    }

    @Test
    void readsClausesAndNamesOfADimacsFile() throws IOException {
        Instance instance = imported("lamp.cnf", Samples.LAMP_DIMACS);

        assertThat(instance.variable(0)).isEqualTo("Lamp");
        assertThat(instance.variable(1)).isEqualTo("x2");
        assertThat(instance.values().get(1)).containsExactly("no", "yes");
        assertThat(instance.ruleCount()).isEqualTo(3);
        assertThat(solutions(instance)).isEqualTo(Samples.LAMP_SOLUTIONS);
    }

    @Test
    void readsEveryKindOfGroupOfAFeatureModel() throws IOException {
        Instance instance = imported("desk.uvl", Samples.DESK_UVL);

        assertThat(instance.size()).isEqualTo(14);
        assertThat(solutions(instance)).isEqualTo(Samples.DESK_SOLUTIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nbTuples=\"3\"; nbTuples=\"4\"; 11; lists 3",
                "nbValues=\"3\"; nbValues=\"2\"; 3; lists 3",
                "0 1|1 2|2 0; 0 1|1 2 3|2 0; 12; has 3 values",
                "0 1|1 2|2 0; 0 1|1 x|2 0; 12; no whole number",
                "scope=\"frame fork\"; scope=\"frame bork\"; 19; bork",
                "scope=\"frame fork\"; scope=\"frame fork bell\"; 19; over 3 variables",
                "semantics=\"conflicts\"; semantics=\"soft\"; 14; soft",
                "<constraint name=\"c2\"; <predicate name=\"c2\"; 20; not supported",
                "</instance>; </instanze>; 22; no well-formed XML",
            })
    void refusesABrokenXcspInstanceByLine(String good, String bad, int line, String problem) throws IOException {
        Import.Refused refused = refused("bikes.xml", Samples.BIKES_XCSP.replace(good, bad));

        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.problem()).contains(problem);
        assertThat(refused.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p cnf 3 3; p cnf 3; 2; no header",
                "p cnf 3 3; p cnf 2 3; 4; beyond the 2 variables",
                "p cnf 3 3; p cnf 3 4; 5; promises 4 clauses",
                "-1 2 3 0; -1 b 3 0; 4; no whole number",
                "-2 -3 0; -2 -3; 5; does not end",
                "-2 -3 0; 0; 5; empty clause",
            })
    void refusesABrokenDimacsFileByLine(String good, String bad, int line, String problem) throws IOException {
        Import.Refused refused = refused("lamp.dimacs", Samples.LAMP_DIMACS.replace(good, bad));

        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.problem()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "optional; perhaps; 10; is no group",
                "Pine; Oak; 8; appears twice",
                "Pine; Integer Pine; 8; not supported",
                "Pine; Pine cardinality [1..2]; 8; not supported",
                "Lock => Drawers; Look => Drawers; 27; Look",
                "Lock => Drawers; Lock => => Drawers; 27; is no feature",
                "Lock => Drawers; (Lock => Drawers; 27; not closed",
                "Lock => Drawers; Lock + Drawers > 1; 27; cannot be read",
                "constraints; rules; 26; begins no section",
                "[1..2]; [5..6]; 16; of which 5 are wanted",
            })
    void refusesABrokenFeatureModelByLine(String good, String bad, int line, String problem) throws IOException {
        Import.Refused refused = refused("desk.uvl", Samples.DESK_UVL.replaceFirst("\\Q" + good + "\\E", bad));

        assertThat(refused.toString()).startsWith("desk.uvl:" + line + ": ");
        assertThat(refused.problem()).contains(problem);
    }

    @Test
    void refusesAFileOfAnUnknownKindAndOneThatIsNotThere() throws IOException {
        assertThat(refused("notes.txt", "").toString()).startsWith("notes.txt: The ending");
        assertThat(Import.of(folder.resolve("missing.uvl"), PRICES)).isInstanceOf(Import.Refused.class);
    }

    private Instance imported(String name, String text) throws IOException {
        Import read = Import.of(Files.writeString(folder.resolve(name), text), PRICES);
        assertThat(read).isInstanceOf(Import.Imported.class);
        return ((Import.Imported) read).instance();
    }

    private Import.Refused refused(String name, String text) throws IOException {
        Import read = Import.of(Files.writeString(folder.resolve(name), text), PRICES);
        assertThat(read).isInstanceOf(Import.Refused.class);
        return (Import.Refused) read;
    }

    private static long solutions(Instance instance) {
        return count(instance.network(), new int[instance.size()], 0);
    }

    private static long count(Network network, int[] values, int next) {
        if (next == values.length) {
            return network.relations().stream().allMatch(relation -> holds(relation, values)) ? 1 : 0;
        }
        long count = 0;
        for (values[next] = 0; values[next] < network.variables().get(next).size(); values[next]++) {
            count += count(network, values, next + 1);
        }
        return count;
    }

    private static boolean holds(Network.Relation relation, int[] values) {
        return relation.holds(Arrays.stream(relation.scope())
                .map(variable -> values[variable])
                .toArray());
    }
}
