package com.shopwright.bench.configurator;

import com.shopwright.bench.configurator.Rereading.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** DIMACS CNF as one stream of numbers. */
final class DimacsRereader {

    Rereading read(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        StringBuilder numbers = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split("\\s+", 3);
            switch (words[0]) {
                case "c" -> name(words, names);
                case "p" -> {
                    int variables = new Scanner(words[2]).nextInt();
                    for (int i = 0; i < variables; i++) {
                        String named = i < names.size() ? names.get(i) : "";
                        items.add(new Item(named.isEmpty() ? "x" + (i + 1) : named, List.of("no", "yes")));
                    }
                }
                case "%" -> {}
                default -> numbers.append(line).append(' ');
            }
        }
        List<RereadRule> rules = new ArrayList<>();
        List<Integer> clause = new ArrayList<>();
        Scanner scanner = new Scanner(numbers.toString());
        while (scanner.hasNextInt()) {
            int literal = scanner.nextInt();
            if (literal != 0) {
                clause.add(literal);
            } else {
                rules.add(new RereadRule.Clause(
                        clause.stream().mapToInt(number -> number).toArray()));
                clause.clear();
            }
        }
        return new Rereading(items, rules);
    }

    private static void name(String[] words, List<String> names) {
        if (words.length < 3) {
            return;
        }
        String number = words[1].replace("$", "");
        if (number.isEmpty() || !number.chars().allMatch(Character::isDigit)) {
            return;
        }
        while (names.size() < Integer.parseInt(number)) {
            names.add("");
        }
        names.set(Integer.parseInt(number) - 1, words[2].strip());
    }
}
