package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XCSP 2.1 with extensional relations: domains, variables, relations of supports or conflicts, constraints.
 *
 * <p>Predicates, functions and global constraints are refused: table rules are what these instances are here for. A
 * value's number is its place in its domain's list.
 *
 * @see <a href="https://arxiv.org/abs/0902.2362">XML Representation of Constraint Networks: Format XCSP 2.1</a>
 */
final class XcspImporter {

    private static final String ONLY_TABLES =
            "Only extensional instances (tables of supports or conflicts) can be read.";

    private final String name;
    private final SeededPrices prices;
    private final Map<String, List<Integer>> domains = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> values = new ArrayList<>();
    private final Map<String, XcspRelation> relations = new HashMap<>();
    private final Network.Builder network = Network.builder();

    XcspImporter(String name, SeededPrices prices) {
        this.name = name;
        this.prices = prices;
    }

    Instance read(InputStream file) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(file);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable(
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber(),
                    "This is no well-formed XML.",
                    "Check that the file is complete.");
        }
        if (values.isEmpty()) {
            throw new Unreadable(0, "The instance has no variables.", "Give an XCSP 2.1 file with <variables>.");
        }
        List<List<String>> names = values.stream()
                .map(domain -> domain.stream().map(String::valueOf).toList())
                .toList();
        return new Instance(name, network.build(), names);
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        switch (xml.getLocalName()) {
            case "domain" -> domain(xml);
            case "variable" -> variable(xml);
            case "relation" -> {
                String relation = attribute(xml, "name");
                relations.put(relation, XcspRelation.read(xml));
            }
            case "constraint" -> constraint(xml);
            case "predicate", "function" ->
                throw new Unreadable(line(xml), "<%s> is not supported.".formatted(xml.getLocalName()), ONLY_TABLES);
            default -> {
                // instance, presentation and the plural elements only group what is read above
            }
        }
    }

    private void domain(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        int line = line(xml);
        String domain = attribute(xml, "name");
        Optional<String> promised = Optional.ofNullable(xml.getAttributeValue(null, "nbValues"));
        List<Integer> list = new ArrayList<>();
        for (String token : xml.getElementText().strip().split("\\s+")) {
            String[] ends = token.split("\\.\\.", 2);
            int from = XcspRelation.number(ends[0], line);
            int to = ends.length == 1 ? from : XcspRelation.number(ends[1], line);
            for (int value = from; value <= to; value++) {
                list.add(value);
            }
        }
        if (list.stream().distinct().count() != list.size()) {
            throw new Unreadable(line, "Domain " + domain + " lists a value twice.", "List each value once.");
        }
        if (list.isEmpty() || list.size() > Network.MAX_SIZE) {
            throw new Unreadable(
                    line,
                    "Domain " + domain + " has " + list.size() + " values.",
                    "Give it 1 to " + Network.MAX_SIZE + " values.");
        }
        if (promised.isPresent() && XcspRelation.number(promised.get(), line) != list.size()) {
            throw new Unreadable(
                    line,
                    "Domain %s says nbValues=%s but lists %d.".formatted(domain, promised.get(), list.size()),
                    "Check that the file is complete.");
        }
        domains.put(domain, list);
    }

    private void variable(XMLStreamReader xml) throws Unreadable {
        String variable = attribute(xml, "name");
        List<Integer> domain = domains.get(attribute(xml, "domain"));
        if (domain == null) {
            throw new Unreadable(
                    line(xml),
                    "Variable %s has the unknown domain %s.".formatted(variable, attribute(xml, "domain")),
                    "Define each domain before the variables.");
        }
        int number = network.variable(variable, domain.size());
        prices.add(
                network, number, variable, domain.stream().map(String::valueOf).toList());
        if (numbers.put(variable, number) != null) {
            throw new Unreadable(line(xml), "Variable " + variable + " is defined twice.", "Give each its own name.");
        }
        values.add(domain);
    }

    private void constraint(XMLStreamReader xml) throws Unreadable {
        String constraint = attribute(xml, "name");
        String reference = attribute(xml, "reference");
        XcspRelation relation = relations.get(reference);
        if (relation == null) {
            throw new Unreadable(
                    line(xml),
                    "Constraint %s refers to %s, which is no relation above it.".formatted(constraint, reference),
                    ONLY_TABLES);
        }
        String[] names = attribute(xml, "scope").strip().split("\\s+");
        int[] scope = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            Integer number = numbers.get(names[i]);
            if (number == null) {
                throw new Unreadable(
                        line(xml),
                        "Constraint %s is over the unknown variable %s.".formatted(constraint, names[i]),
                        "Define each variable before the constraints.");
            }
            scope[i] = number;
        }
        relation.add(network, constraint, scope, values, line(xml));
    }

    static String attribute(XMLStreamReader xml, String attribute) throws Unreadable {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            throw new Unreadable(
                    line(xml),
                    "<%s> has no attribute %s.".formatted(xml.getLocalName(), attribute),
                    "Give an XCSP 2.1 file.");
        }
        return value;
    }

    static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }
}
