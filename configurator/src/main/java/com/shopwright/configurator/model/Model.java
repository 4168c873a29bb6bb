package com.shopwright.configurator.model;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A product model, read and checked. Immutable. */
public interface Model {

    /** The catalogue's slug of the product. */
    String product();

    /** Raised with every change of the file that can change a configuration, its price or its parts. */
    int version();

    /** ISO 4217. */
    String currency();

    String title();

    List<Option> options();

    /** The rules of the file in its order, then one for each option's {@code when}, named like {@code handle.when}. */
    List<Rule> rules();

    /** The line of the file on which an option is declared. */
    int line(String option);

    /** The line of the file on which the price has its base, or what else is added first; 0 if nothing costs anything. */
    int priceLine();

    List<PlannedPart> parts();

    /** Every stock item that some part may take. */
    Set<String> skus();

    /**
     * The same model with labels in another language where a translation beside it has them, else as it is. A language
     * with a region falls back to the language alone.
     */
    Model in(String language);

    /** Variable {@code i} is option {@code i}; auxiliary variables may follow. */
    Network network();

    /** The numbering of option {@code i}'s values. */
    Domain domain(int option);

    /** What a full assignment of valid choices comes to. */
    Bill bill(Map<String, String> choices);

    /**
     * What a full assignment of valid choices looks like; empty if the model says nothing about it. A body that comes out
     * without extent for these choices is left out; nothing is thrown for one that is valid.
     */
    Optional<Scene> scene(Map<String, String> choices);

    /**
     * Where the scene of a full assignment of valid choices disagrees with the parts list or with itself: other numbers of
     * pieces, other sizes, a body that cannot be made, another box than is stated.
     */
    List<Fault> disagreements(Map<String, String> choices);

    /**
     * A part that some configurations may need.
     *
     * @param skus the stock items it may be taken or made from
     * @param scope the variables that decide whether it is needed
     * @param needed whether it is, for values aligned with the scope
     */
    record PlannedPart(String name, int line, Set<String> skus, int[] scope, Network.Test needed) {}

    /** A rule: its name ({@code line 31} when the file gives none), line, source text, and reason in words. */
    record Rule(String name, int line, String source, String because) {}
}
