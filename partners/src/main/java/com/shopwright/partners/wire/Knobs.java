package com.shopwright.partners.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** The knobs of one partner and where they stand; what was turned stays turned over restarts. */
public final class Knobs {
    private final Store store;
    private final List<Knob> all;
    private volatile Map<String, Double> values;

    Knobs(Store store, List<Knob> all) {
        this.store = store;
        this.all = List.copyOf(all);
        Map<String, Double> initial = new HashMap<>();
        all.forEach(knob -> initial.put(knob.name(), knob.initial()));
        store.read(db -> db.sql("select name, value from knobs").query().listOfRows())
                .forEach(row -> initial.replace(
                        String.valueOf(row.get("name")),
                        ((Number) Objects.requireNonNull(row.get("value"))).doubleValue()));
        this.values = Map.copyOf(initial);
    }

    public List<Knob> all() {
        return all;
    }

    public Duration duration(Knob knob) {
        long value = Math.round(value(knob));
        return knob.kind() == Knob.Kind.SECONDS ? Duration.ofSeconds(value) : Duration.ofMillis(value);
    }

    public int days(Knob knob) {
        return (int) Math.round(value(knob));
    }

    /** Whether what this knob makes likely happens this time. */
    public boolean strikes(Knob knob) {
        double probability = value(knob);
        return probability > 0 && ThreadLocalRandom.current().nextDouble() < probability;
    }

    public String shown(Knob knob) {
        String text = knob.shown(value(knob)).toString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        all.forEach(knob -> json.put(knob.name(), knob.shown(value(knob))));
        return json;
    }

    /** The knobs that a body names, checked. */
    Map<String, Double> parse(Body body) {
        Map<String, Double> named = new HashMap<>();
        all.forEach(knob ->
                body.optionalNumber(knob.name()).ifPresent(value -> named.put(knob.name(), knob.checked(value))));
        return named;
    }

    /** Turns knobs from form fields; blank fields leave theirs. */
    void turnText(Map<String, String> fields) {
        Map<String, Double> turned = new HashMap<>();
        for (Knob knob : all) {
            String text = fields.getOrDefault(knob.name(), "").strip();
            if (!text.isEmpty()) {
                turned.put(knob.name(), knob.checked(number(knob, text)));
            }
        }
        turn(turned);
    }

    /** Turns these and leaves the others. */
    synchronized void turn(Map<String, Double> turned) {
        store.write(db -> {
            turned.forEach((name, value) -> db.sql("""
                            insert into knobs (name, value) values (?, ?)
                            on conflict (name) do update set value = excluded.value
                            """).params(name, value).update());
            return turned.size();
        });
        Map<String, Double> merged = new HashMap<>(values);
        merged.putAll(turned);
        values = Map.copyOf(merged);
    }

    private static double number(Knob knob, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(knob.name(), knob.label() + " must be a number.");
        }
    }

    private double value(Knob knob) {
        return values.getOrDefault(knob.name(), knob.initial());
    }
}
