package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a file is said with line, field, problem and remedy: every case of {@code faults.txt}. */
class FaultsTest {

    private static final String HEADER = """
            shopwright: 1
            product: sample
            version: 1
            currency: EUR
            title: Sample
            price: {base: 1.00}
            """;

    @TestFactory
    Stream<DynamicTest> faultsAreAsListed() {
        return cases().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    static Stream<Case> cases() {
        return Arrays.stream(Examples.text("faults.txt").split("(?m)^=== ", -1))
                .skip(1)
                .map(FaultsTest::split);
    }

    private static void check(Case one) {
        List<String> found =
                Examples.faults(one.text()).stream().map(FaultsTest::shown).toList();
        assertThat(found).isEqualTo(one.expected());
    }

    private static String shown(Fault fault) {
        return "=> %d: %s: %s %s".formatted(fault.line(), fault.field(), fault.problem(), fault.remedy());
    }

    private static Case split(String text) {
        var file = new StringBuilder();
        var expected = new ArrayList<String>();
        String[] lines = text.split("\n", -1);
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            if (line.startsWith("=> ")) {
                expected.add(line);
            } else if (expected.isEmpty()) {
                file.append(line).append('\n');
            }
        }
        return new Case(lines[0], file.toString(), expected);
    }

    record Case(String name, String file, List<String> expected) {

        String text() {
            return name.startsWith("whole") ? file : HEADER + file;
        }
    }
}
