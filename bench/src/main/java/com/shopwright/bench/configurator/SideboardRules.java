package com.shopwright.bench.configurator;

import com.shopwright.bench.configurator.Sideboard.Rule;
import com.shopwright.bench.configurator.Sideboard.Test;
import java.util.ArrayList;
import java.util.List;

/** The rules of {@code sideboard.yaml} once more, in Java. */
final class SideboardRules {

    static final List<Rule> ALL = all();

    private SideboardRules() {}

    private static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        sizes(rules);
        applicable(rules);
        body(rules);
        drawersAndDoors(rules);
        top(rules);
        power(rules);
        service(rules);
        return List.copyOf(rules);
    }

    private static void sizes(List<Rule> rules) {
        rule(rules, v -> v.number("width") * v.number("depth") <= 900_000, "width", "depth");
        rule(
                rules,
                v -> v.is("fixing", "wall") || v.number("height") <= 2 * v.number("depth"),
                "fixing",
                "height",
                "depth");
        rule(rules, v -> v.number("height") <= 3 * v.number("depth"), "height", "depth");
        rule(rules, v -> 10 * v.number("depth") <= 8 * v.number("width"), "depth", "width");
        rule(rules, v -> 10 * v.number("plinth") <= v.number("height"), "plinth", "height");
        rule(rules, v -> 5 * v.number("overhang") <= v.number("depth"), "overhang", "depth");
        rule(
                rules,
                v -> 10 * v.number("drawers") * v.number("front") <= 8 * v.number("height"),
                "drawers",
                "front",
                "height");
        rule(rules, v -> v.number("width") <= 1800 || v.is("frame", "steel", "oak-heavy"), "width", "frame");
        rule(rules, v -> v.number("height") <= 1400 || v.is("fixing", "wall"), "height", "fixing");
        rule(rules, v -> !v.is("back", "hardboard") || v.number("width") <= 1800, "back", "width");
        rule(rules, v -> v.is("delivery", "room", "assembled") || v.number("width") <= 1800, "delivery", "width");
        rule(rules, v -> v.number("shelves") < 4 || v.number("height") >= 1000, "shelves", "height");
    }

    /** A conditional option has a value if and only if it applies. */
    private static void applicable(List<Rule> rules) {
        rule(rules, v -> v.is("finish", "paint") != v.is("paint_colour", "none"), "finish", "paint_colour");
        rule(rules, v -> v.is("door", "without") == v.is("filling", "none"), "door", "filling");
        rule(rules, v -> v.is("filling", "glass") != v.is("glass", "none"), "filling", "glass");
        rule(rules, v -> v.is("light", "without") == v.is("light_colour", "none"), "light", "light_colour");
    }

    private static void body(List<Rule> rules) {
        rule(rules, v -> v.number("shelves") + v.number("drawers") <= 8, "shelves", "drawers");
        rule(
                rules,
                v -> switch (v.of("material")) {
                    case "birch" -> !v.is("finish", "veneer");
                    case "oak", "ash" -> !v.is("finish", "veneer", "paint");
                    case "walnut" -> v.is("finish", "oil", "lacquer");
                    default -> v.is("finish", "lacquer", "paint", "veneer");
                },
                "material",
                "finish");
        rule(
                rules,
                v -> switch (v.of("frame")) {
                    case "light" -> v.is("legs", "round", "square");
                    case "beech" -> v.is("legs", "round", "square", "box");
                    case "steel" -> v.is("legs", "square", "hairpin", "sledge");
                    default -> v.is("legs", "square", "box", "sledge");
                },
                "frame",
                "legs");
        rule(
                rules,
                v -> switch (v.of("legs")) {
                    case "box" -> v.is("leg_colour", "natural", "black");
                    case "hairpin" -> !v.is("leg_colour", "natural");
                    case "sledge" -> v.is("leg_colour", "black", "brass");
                    default -> !v.is("leg_colour", "brass");
                },
                "legs",
                "leg_colour");
        rule(
                rules,
                v -> switch (v.of("finish")) {
                    case "raw", "oil" -> v.is("inside", "same", "linen");
                    case "paint" -> !v.is("inside", "linen");
                    case "veneer" -> v.is("inside", "white", "grey");
                    default -> true;
                },
                "finish",
                "inside");
        rule(rules, v -> !v.is("feet", "castors") || v.is("legs", "round", "square"), "feet", "legs");
        rule(rules, v -> !(v.is("feet", "adjustable") && v.is("legs", "hairpin")), "feet", "legs");
        rule(rules, v -> !(v.is("fixing", "wall") && v.is("feet", "castors")), "fixing", "feet");
    }

    private static void drawersAndDoors(List<Rule> rules) {
        rule(
                rules,
                v -> switch (v.of("handle")) {
                    case "without", "grip" -> v.is("handle_colour", "same");
                    case "leather" -> v.is("handle_colour", "tan", "black");
                    default -> v.is("handle_colour", "black", "brass", "chrome");
                },
                "handle",
                "handle_colour");
        rule(rules, v -> v.number("drawers") > 0 || v.is("runner", "plain"), "drawers", "runner");
        rule(rules, v -> !v.is("runner", "push-open") || v.is("handle", "without", "grip"), "runner", "handle");
        rule(
                rules,
                v -> v.number("drawers") == 0 || !v.is("handle", "without") || v.is("runner", "push-open"),
                "drawers",
                "handle",
                "runner");
        rule(
                rules,
                v -> !(v.is("door", "sliding") && v.is("filling", "cane"))
                        && !(v.is("door", "flap") && v.is("filling", "glass", "mesh")),
                "door",
                "filling");
        rule(
                rules,
                v -> switch (v.of("door")) {
                    case "hinged" -> true;
                    case "flap" -> !v.is("hinge", "invisible");
                    default -> v.is("hinge", "standard");
                },
                "door",
                "hinge");
        rule(
                rules,
                v -> !v.is("door", "without") || v.number("drawers") > 0 || v.is("lock", "without"),
                "door",
                "drawers",
                "lock");
    }

    private static void top(List<Rule> rules) {
        rule(
                rules,
                v -> switch (v.of("top")) {
                    case "glass" -> v.is("edge", "straight", "bevel");
                    case "stone" -> !v.is("edge", "profile");
                    case "linoleum" -> v.is("edge", "straight", "round");
                    default -> true;
                },
                "top",
                "edge");
        rule(
                rules,
                v -> switch (v.of("material")) {
                    case "mdf" -> !(v.is("top", "same") && v.is("edge", "profile", "bevel"));
                    case "walnut" -> !v.is("top", "stone");
                    case "birch" -> !(v.is("top", "stone") && v.is("edge", "bevel"));
                    default -> true;
                },
                "material",
                "top",
                "edge");
        rule(rules, v -> !v.is("top", "stone") || v.is("frame", "steel", "oak-heavy"), "top", "frame");
        rule(rules, v -> !v.is("top", "stone") || !v.is("delivery", "parcel", "kerb"), "top", "delivery");
        rule(rules, v -> !v.is("top", "glass") || !v.is("delivery", "parcel"), "top", "delivery");
    }

    private static void power(List<Rule> rules) {
        rule(
                rules,
                v -> v.is("cable", "yes")
                        || v.is("light", "without") && v.is("socket", "without") && !v.is("lock", "code"),
                "cable",
                "light",
                "socket",
                "lock");
        rule(rules, v -> !(v.is("light", "spots") && v.is("light_colour", "tunable")), "light", "light_colour");
        rule(rules, v -> !(v.is("light", "strip") && v.is("back", "open")), "light", "back");
    }

    private static void service(List<Rule> rules) {
        rule(
                rules,
                v -> switch (v.of("delivery")) {
                    case "room" -> true;
                    case "assembled" -> v.is("packaging", "reusable");
                    default -> v.is("packaging", "card");
                },
                "delivery",
                "packaging");
        rule(
                rules,
                v -> !v.is("warranty", "ten") || v.is("finish", "oil", "lacquer", "veneer") && !v.is("frame", "light"),
                "warranty",
                "finish",
                "frame");
        rule(
                rules,
                v -> v.is("certificate", "no") || v.is("material", "oak", "ash", "birch"),
                "certificate",
                "material");
        rule(
                rules,
                v -> !(v.is("warranty", "ten") && v.is("certificate", "no") && v.is("packaging", "card")),
                "warranty",
                "certificate",
                "packaging");
    }

    private static void rule(List<Rule> rules, Test test, String... scope) {
        rules.add(new Rule(List.of(scope), test));
    }
}
