package com.shopwright.bench.configurator;

import com.shopwright.bench.configurator.Rereading.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XCSP 2.1 by way of a document tree. */
final class XcspRereader {

    private final Map<String, List<String>> domains = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    Rereading read(Path file) throws IOException {
        Element root;
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
        each(root, "domain")
                .forEach(domain -> domains.put(domain.getAttribute("name"), values(domain.getTextContent())));
        for (Element variable : each(root, "variable")) {
            numbers.put(variable.getAttribute("name"), items.size());
            items.add(new Item(
                    variable.getAttribute("name"), domains.getOrDefault(variable.getAttribute("domain"), List.of())));
        }
        Map<String, Element> relations = new HashMap<>();
        each(root, "relation").forEach(relation -> relations.put(relation.getAttribute("name"), relation));
        List<RereadRule> rules = new ArrayList<>();
        for (Element constraint : each(root, "constraint")) {
            Element relation = relations.get(constraint.getAttribute("reference"));
            if (relation == null) {
                throw new IOException("No relation for " + constraint.getAttribute("name"));
            }
            rules.add(rule(constraint, relation));
        }
        return new Rereading(items, rules);
    }

    private RereadRule rule(Element constraint, Element relation) {
        int[] scope = words(constraint.getAttribute("scope")).stream()
                .mapToInt(name -> numbers.getOrDefault(name, -1))
                .toArray();
        Set<List<Integer>> rows = new HashSet<>();
        StringTokenizer tuples = new StringTokenizer(relation.getTextContent(), "|");
        while (tuples.hasMoreTokens()) {
            List<String> values = words(tuples.nextToken());
            List<Integer> row = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                row.add(items.get(scope[i]).values().indexOf(values.get(i)));
            }
            if (!row.isEmpty() && !row.contains(-1)) {
                rows.add(row);
            }
        }
        return new RereadRule.Listed(
                scope, rows, relation.getAttribute("semantics").equals("supports"));
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        for (String word : words(text)) {
            int dots = word.indexOf("..");
            if (dots < 0) {
                values.add(word);
            } else {
                int last = Integer.parseInt(word.substring(dots + 2));
                for (int value = Integer.parseInt(word.substring(0, dots)); value <= last; value++) {
                    values.add(String.valueOf(value));
                }
            }
        }
        return values;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    private static List<Element> each(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
