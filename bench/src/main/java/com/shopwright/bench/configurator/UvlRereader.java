package com.shopwright.bench.configurator;

import com.shopwright.bench.configurator.RereadRule.AnyOf;
import com.shopwright.bench.configurator.RereadRule.Atom;
import com.shopwright.bench.configurator.RereadRule.Formula;
import com.shopwright.bench.configurator.RereadRule.Group;
import com.shopwright.bench.configurator.RereadRule.Negation;
import com.shopwright.bench.configurator.RereadRule.SameAs;
import com.shopwright.bench.configurator.RereadRule.Says;
import com.shopwright.bench.configurator.Rereading.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import uvl.UVLJavaLexer;
import uvl.UVLJavaParser;
import uvl.UVLJavaParser.GroupContext;

/** UVL by the language's own grammar. */
final class UvlRereader {

    /** Reserved by later levels of the language; models of before use them as names. */
    private static final Pattern RESERVED_LATER = Pattern.compile("(?<![\\w\".])(Type|Arithmetic)(?![\\w\".])");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<RereadRule> rules = new ArrayList<>();

    Rereading read(Path file) throws IOException {
        String text = RESERVED_LATER.matcher(Files.readString(file)).replaceAll("\"$1\"");
        var lexer = new UVLJavaLexer(CharStreams.fromString(text));
        UVLJavaParser parser = new UVLJavaParser(new CommonTokenStream(lexer));
        UVLJavaParser.FeatureModelContext model = parser.featureModel();
        if (parser.getNumberOfSyntaxErrors() > 0) {
            throw new IOException(file.getFileName() + " does not follow UVL's grammar.");
        }
        int root = feature(model.features().feature());
        rules.add(new Says(new Atom(root)));
        if (model.constraints() != null) {
            model.constraints().constraintLine().forEach(line -> rules.add(new Says(formula(line.constraint()))));
        }
        return new Rereading(
                numbers.keySet().stream()
                        .map(name -> new Item(name, List.of("no", "yes")))
                        .toList(),
                rules);
    }

    private int feature(UVLJavaParser.FeatureContext feature) {
        int number = numbers.size();
        numbers.put(plain(feature.reference()), number);
        feature.group().forEach(group -> group(number, group));
        return number;
    }

    private void group(int parent, GroupContext group) {
        switch (group) {
            case UVLJavaParser.MandatoryGroupContext each ->
                children(each.groupSpec()).forEach(child -> rules.add(new Group(parent, new int[] {child}, 1, 1)));
            case UVLJavaParser.OptionalGroupContext each ->
                children(each.groupSpec()).forEach(child -> rules.add(new Group(parent, new int[] {child}, 0, 1)));
            case UVLJavaParser.OrGroupContext or -> group(parent, children(or.groupSpec()), 1, Integer.MAX_VALUE);
            case UVLJavaParser.AlternativeGroupContext one -> group(parent, children(one.groupSpec()), 1, 1);
            case UVLJavaParser.CardinalityGroupContext some -> {
                String[] bounds = some.CARDINALITY()
                        .getText()
                        .replaceAll("[\\[\\]\\s]", "")
                        .split("\\.\\.");
                String upper = bounds[bounds.length - 1];
                int max = upper.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(upper);
                group(parent, children(some.groupSpec()), Integer.parseInt(bounds[0]), max);
            }
            default -> throw new IllegalArgumentException("Not a group: " + group.getText());
        }
    }

    private void group(int parent, List<Integer> children, int min, int max) {
        int[] numbersOfChildren = children.stream().mapToInt(child -> child).toArray();
        rules.add(new Group(parent, numbersOfChildren, min, Math.min(max, numbersOfChildren.length)));
    }

    private List<Integer> children(UVLJavaParser.GroupSpecContext group) {
        return group.feature().stream().map(this::feature).toList();
    }

    private Formula formula(UVLJavaParser.ConstraintContext constraint) {
        return switch (constraint) {
            case UVLJavaParser.ParenthesisConstraintContext inner -> formula(inner.constraint());
            case UVLJavaParser.NotConstraintContext not -> new Negation(formula(not.constraint()));
            case UVLJavaParser.OrConstraintContext or ->
                new AnyOf(formula(or.constraint(0)), formula(or.constraint(1)));
            case UVLJavaParser.AndConstraintContext and ->
                new Negation(
                        new AnyOf(new Negation(formula(and.constraint(0))), new Negation(formula(and.constraint(1)))));
            case UVLJavaParser.ImplicationConstraintContext implies ->
                new AnyOf(new Negation(formula(implies.constraint(0))), formula(implies.constraint(1)));
            case UVLJavaParser.EquivalenceConstraintContext same ->
                new SameAs(formula(same.constraint(0)), formula(same.constraint(1)));
            case UVLJavaParser.LiteralConstraintContext literal ->
                new Atom(numbers.getOrDefault(plain(literal.reference()), -1));
            default -> throw new IllegalArgumentException("Not a Boolean constraint: " + constraint.getText());
        };
    }

    private static String plain(ParserRuleContext reference) {
        return reference.getText().replace("\"", "");
    }
}
