package com.shopwright.configurator;

import com.shopwright.configurator.model.Model;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A product that can be made to order, compiled and ready to answer. Immutable and safe for any number of threads.
 *
 * <p>Every method that takes {@link Choices} expects them from {@link #read}, and throws {@link
 * IllegalArgumentException} for an option or value that the model does not have.
 */
public interface Configurator {

    Model model();

    /** Checks choices as a buyer or program sent them, and brings them into the model's own form. */
    Reading read(Map<String, String> values);

    /** What is possible, what it costs and when it is ready, for every value of every option. */
    Answer answer(Choices choices, Supply supply);

    /**
     * The same, when the latest choice must hold whatever the others say: contradictions are solved by changing others.
     */
    Answer answer(Choices choices, String latest, Supply supply);

    /** How {@code value} of {@code option} can be had although {@code choices} exclude it. No changes when they do not. */
    Resolution resolve(Choices choices, String option, String value);

    /** Why {@code choices} exclude {@code value} of {@code option}; empty lists when they do not. */
    WhyNot whyNot(Choices choices, String option, String value);

    /** A full configuration with {@code choices}; if those contradict each other, with the fewest changed. */
    Configuration complete(Choices choices, Goal goal, Supply supply);

    /** Whether any configuration has {@code value} of {@code option}. */
    boolean possible(String option, String value);

    /**
     * For every option, in the order of the model, the values that some configuration has, and whether they go with all
     * other choices as these stand. Free texts are left out.
     */
    Map<String, List<Stance>> stances(Choices choices);

    /** For trying many single values above the same choices, many times faster than one by one. For one thread. */
    Trials trials(Choices choices, Goal goal, Supply supply);

    /** Exactly how many full configurations {@code choices} allow, free texts counted by their length. */
    BigInteger count(Choices choices);

    /**
     * A full configuration with {@code choices}, each as likely as any other. Of a free text the length is
     * drawn; the letters are some.
     *
     * @throws IllegalArgumentException if the choices contradict each other
     */
    Configuration sample(Choices choices, RandomGenerator random);

    /** Reads a {@link Configuration#code()}. */
    Decoded decode(String code);

    /** Business days until {@code quantity} pieces could leave the workshop: all parts summed per SKU, then made. */
    int readyIn(Configuration configuration, int quantity, Supply supply);

    /** @param free whether the value goes with the other choices as these stand */
    record Stance(String value, boolean free) {}

    /** What single values would come to. */
    @FunctionalInterface
    interface Trials {

        /**
         * What {@link #complete} makes of what {@link #resolve} makes of the choices and this value; empty if no
         * configuration has it.
         */
        Optional<Configuration> of(String option, String value);
    }

    /** What a full configuration should be near to. */
    enum Goal {
        CHEAPEST,
        FASTEST,
        /** The choices where they stand, the model's presets elsewhere, then the cheapest. */
        CLOSEST
    }

    /** What {@link #read} makes of what was sent. */
    sealed interface Reading {

        record Understood(Choices choices) implements Reading {}

        /** At least one. */
        record NotUnderstood(List<Misfit> misfits) implements Reading {}
    }

    /** One thing that was sent and that the model does not have; the problem names it, the remedy says what to send. */
    record Misfit(String option, String problem, String remedy) {}

    /** What a code stands for. */
    sealed interface Decoded {

        record Found(Configuration configuration) implements Decoded {}

        /** It was made on another version of the model: ask that version's configurator. */
        record OtherVersion(int version) implements Decoded {}

        record Refused(String problem, String remedy) implements Decoded {}
    }
}
