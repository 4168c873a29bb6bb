package com.shopwright.kernel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every way from one state to another, written down once as data. The one door through which a state changes asks it, and
 * the drawing in {@code docs/states} is made of it. Staying where one is is no change.
 *
 * @param <S> the states
 * @param <C> what makes them change
 */
public final class StateMachine<S extends Enum<S>, C extends Enum<C>> {

    /**
     * One way.
     *
     * @param by who may take it
     */
    public record Change<S, C>(S from, C cause, S to, Set<Who> by) {
        public Change {
            by = Set.copyOf(by);
        }
    }

    private final S first;
    private final List<Change<S, C>> changes;

    private StateMachine(S first, List<Change<S, C>> changes) {
        this.first = first;
        this.changes = List.copyOf(changes);
    }

    /** A machine that starts in {@code first} and goes nowhere yet. */
    public static <S extends Enum<S>, C extends Enum<C>> StateMachine<S, C> startingIn(S first) {
        return new StateMachine<>(first, List.of());
    }

    /** The same machine with one more way. */
    public StateMachine<S, C> with(S from, C cause, S to, Who who, Who... others) {
        List<Change<S, C>> more = new ArrayList<>(changes);
        more.add(new Change<>(from, cause, to, EnumSet.of(who, others)));
        return new StateMachine<>(first, more);
    }

    public S first() {
        return first;
    }

    public List<Change<S, C>> changes() {
        return changes;
    }

    public boolean allows(S from, C cause, S to, Actor actor) {
        return changes.stream()
                .anyMatch(change -> change.from() == from
                        && change.cause() == cause
                        && change.to() == to
                        && change.by().contains(Who.of(actor)));
    }

    /** @throws IllegalStateException unless the machine allows it: a bug, since whoever asks has looked before */
    public void check(Object subject, S from, C cause, S to, Actor actor) {
        if (!allows(from, cause, to, actor)) {
            throw new IllegalStateException(
                    subject + " is " + from + ": " + actor.name() + " cannot make it " + to + " by " + cause);
        }
    }

    /** Whether anything leads there from here. */
    public boolean leads(S from, S to) {
        return changes.stream().anyMatch(change -> change.from() == from && change.to() == to);
    }

    /** Whether this can happen to what is in that state. */
    public boolean knows(S from, C cause) {
        return changes.stream().anyMatch(change -> change.from() == from && change.cause() == cause);
    }

    /** Nothing leads away from it. */
    public boolean isFinal(S state) {
        return changes.stream().noneMatch(change -> change.from() == state);
    }
}
