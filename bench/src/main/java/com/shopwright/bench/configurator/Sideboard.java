package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What {@code sideboard.yaml} says, said again in Java by hand: the checker's own word on what is allowed and what it
 * costs. Nothing here goes through the model language or the engine.
 */
final class Sideboard {

    /** Some values of some options: all of a scope when a rule or price is asked. */
    @FunctionalInterface
    interface View {

        String of(String option);

        default long number(String option) {
            return Long.parseLong(of(option));
        }

        default boolean is(String option, String... values) {
            return Arrays.asList(values).contains(of(option));
        }
    }

    @FunctionalInterface
    interface Test {

        boolean holds(View view);
    }

    @FunctionalInterface
    interface Amount {

        /** Minor units, rounded half up. */
        long cents(View view);
    }

    /** A rule over the options it looks at. */
    record Rule(List<String> scope, Test test) {}

    /** A price line over the options it looks at. */
    record Price(List<String> scope, Amount amount) {}

    static final List<String> SIZES = List.of("width", "depth", "height", "plinth", "overhang", "front");
    static final Map<String, List<String>> VALUES = values();
    static final long BASE_CENTS = 180_00;
    static final Map<String, Long> CUBIC_CENTS =
            Map.of("birch", 329_00L, "oak", 547_00L, "ash", 483_00L, "walnut", 891_00L, "mdf", 211_00L);
    private static final Map<String, Long> LEG_CENTS =
            Map.of("box", 950L, "round", 725L, "square", 800L, "hairpin", 1490L, "sledge", 2240L);

    private Sideboard() {}

    static List<String> values(String option) {
        return VALUES.getOrDefault(option, List.of());
    }

    /** Whether a full assignment keeps every rule. */
    static boolean allowed(View view) {
        return SideboardRules.ALL.stream().allMatch(rule -> rule.test().holds(view));
    }

    /** What a full assignment costs, in minor units. */
    static long price(View view) {
        return BASE_CENTS
                + prices().stream()
                        .mapToLong(price -> price.amount().cents(view))
                        .sum();
    }

    /** Every price line but the base. */
    static List<Price> prices() {
        List<Price> prices = new ArrayList<>();
        ADDERS.forEach((option, byValue) ->
                prices.add(new Price(List.of(option), v -> byValue.getOrDefault(v.of(option), 0L))));
        prices.add(new Price(
                List.of("material", "width", "depth", "height"),
                v -> volume(v.of("material"), v.number("width"), v.number("depth"), v.number("height"))));
        prices.add(new Price(List.of("shelves", "width"), v -> shelves(v.number("shelves"), v.number("width"))));
        prices.add(new Price(List.of("width"), v -> panels(v.number("width"))));
        prices.add(new Price(List.of("legs", "width"), v -> legs(v.of("legs"), v.number("width"))));
        prices.add(new Price(List.of("drawers", "front"), v -> drawers(v.number("drawers"), v.number("front"))));
        prices.add(new Price(List.of("plinth"), v -> 9 * v.number("plinth")));
        prices.add(new Price(List.of("overhang"), v -> 35 * v.number("overhang")));
        return prices;
    }

    /** Cents per cubic metre, from millimetres. */
    static long volume(String material, long width, long depth, long height) {
        return half(CUBIC_CENTS.getOrDefault(material, 0L) * width * depth * height, 1_000_000_000L);
    }

    static long shelves(long shelves, long width) {
        return shelves * (width > 1200 ? 3450 : 2425);
    }

    static long panels(long width) {
        return 1250 * ((width + 399) / 400);
    }

    static long legs(String legs, long width) {
        return LEG_CENTS.getOrDefault(legs, 0L) * (width > 1500 ? 6 : 4);
    }

    static long drawers(long drawers, long front) {
        return drawers * (3400 + 6 * front);
    }

    /** {@code numerator / denominator}, neither negative, rounded half up. */
    private static long half(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    /** What a value adds, in minor units. */
    private static final Map<String, Map<String, Long>> ADDERS = adders();

    private static Map<String, Map<String, Long>> adders() {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        all.put("finish", Map.of("oil", 4800L, "lacquer", 9500L, "stain", 7900L, "paint", 12000L, "veneer", 16000L));
        all.put("paint_colour", Map.of("sage", 1500L, "navy", 1500L, "graphite", 2000L));
        all.put("frame", Map.of("beech", 3500L, "oak-heavy", 14000L, "steel", 11000L));
        all.put("fixing", Map.of("wall", 1800L));
        all.put("back", Map.of("hardboard", 1400L, "plywood", 4200L, "solid", 9600L));
        all.put("runner", Map.of("soft-close", 2200L, "push-open", 3800L));
        all.put("handle", Map.of("grip", 3000L, "knob", 1200L, "bar", 2400L, "cup", 1900L, "leather", 2700L));
        all.put("handle_colour", Map.of("brass", 900L, "chrome", 600L));
        all.put("leg_colour", Map.of("black", 800L, "white", 800L, "brass", 3400L));
        all.put("top", Map.of("stone", 42000L, "glass", 15000L, "linoleum", 13000L));
        all.put("edge", Map.of("round", 1600L, "bevel", 2100L, "profile", 3300L));
        all.put("door", Map.of("hinged", 13000L, "sliding", 17000L, "flap", 15500L));
        all.put("filling", Map.of("glass", 6000L, "cane", 8500L, "mesh", 4500L));
        all.put("glass", Map.of("frosted", 1500L, "ribbed", 2500L, "smoked", 2000L));
        all.put("hinge", Map.of("soft", 1600L, "invisible", 4000L));
        all.put("lock", Map.of("key", 2500L, "code", 8900L));
        all.put("light", Map.of("strip", 5500L, "spots", 7000L));
        all.put("light_colour", Map.of("tunable", 3500L));
        all.put("socket", Map.of("single", 2000L, "double", 3200L, "usb", 4400L));
        all.put("cable", Map.of("yes", 1200L));
        all.put("inside", Map.of("white", 1000L, "grey", 1000L, "linen", 4800L));
        all.put("feet", Map.of("adjustable", 1400L, "castors", 3600L));
        all.put("delivery", Map.of("kerb", 4900L, "room", 8900L, "assembled", 14900L));
        all.put("packaging", Map.of("reusable", 2000L));
        all.put("warranty", Map.of("five", 3900L, "ten", 9900L));
        all.put("certificate", Map.of("yes", 500L));
        return all;
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("width", grid(600, 2400, 12));
        all.put("depth", grid(250, 850, 4));
        all.put("height", grid(400, 2200, 12));
        all.put("plinth", grid(40, 190, 1));
        all.put("overhang", grid(0, 150, 1));
        all.put("front", grid(100, 400, 2));
        all.put("material", List.of("birch", "oak", "ash", "walnut", "mdf"));
        all.put("finish", List.of("raw", "oil", "lacquer", "stain", "paint", "veneer"));
        all.put("paint_colour", List.of("none", "white", "sand", "sage", "navy", "graphite"));
        all.put("frame", List.of("light", "beech", "oak-heavy", "steel"));
        all.put("fixing", List.of("standing", "wall"));
        all.put("back", List.of("open", "hardboard", "plywood", "solid"));
        all.put("drawers", grid(0, 6, 1));
        all.put("shelves", grid(0, 5, 1));
        all.put("runner", List.of("plain", "soft-close", "push-open"));
        all.put("handle", List.of("without", "grip", "knob", "bar", "cup", "leather"));
        all.put("handle_colour", List.of("same", "black", "brass", "chrome", "tan"));
        all.put("legs", List.of("box", "round", "square", "hairpin", "sledge"));
        all.put("leg_colour", List.of("natural", "black", "white", "brass"));
        all.put("top", List.of("same", "stone", "glass", "linoleum"));
        all.put("edge", List.of("straight", "round", "bevel", "profile"));
        all.put("door", List.of("without", "hinged", "sliding", "flap"));
        all.put("filling", List.of("none", "solid", "glass", "cane", "mesh"));
        all.put("glass", List.of("none", "clear", "frosted", "ribbed", "smoked"));
        all.put("hinge", List.of("standard", "soft", "invisible"));
        all.put("lock", List.of("without", "key", "code"));
        all.put("light", List.of("without", "strip", "spots"));
        all.put("light_colour", List.of("none", "warm", "neutral", "tunable"));
        all.put("socket", List.of("without", "single", "double", "usb"));
        all.put("cable", List.of("no", "yes"));
        all.put("inside", List.of("same", "white", "grey", "linen"));
        all.put("feet", List.of("felt", "adjustable", "castors"));
        all.put("delivery", List.of("parcel", "kerb", "room", "assembled"));
        all.put("packaging", List.of("card", "reusable"));
        all.put("warranty", List.of("two", "five", "ten"));
        all.put("certificate", List.of("no", "yes"));
        return all;
    }

    private static List<String> grid(int min, int max, int step) {
        return IntStream.rangeClosed(0, (max - min) / step)
                .mapToObj(i -> String.valueOf(min + i * step))
                .toList();
    }
}
