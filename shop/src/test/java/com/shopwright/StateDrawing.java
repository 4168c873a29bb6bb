package com.shopwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.StateMachine;
import com.shopwright.kernel.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a state machine into {@code docs/states}, and looks whether it holds together. */
public final class StateDrawing {

    private static final Path DOCS = Path.of("../docs/states");

    private StateDrawing() {}

    /** Every test run brings the drawing up to date, as it does with the map of the rooms. */
    public static <S extends Enum<S>, C extends Enum<C>> void draw(
            String name, String text, StateMachine<S, C> machine, Set<S> ends) {
        try {
            Files.createDirectories(DOCS);
            Files.writeString(DOCS.resolve(name + ".md"), page(name, text, machine, ends));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <S extends Enum<S>, C extends Enum<C>> String page(
            String name, String text, StateMachine<S, C> machine, Set<S> ends) {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return "# " + title + "\n\n" + text
                + "\n\nDrawn from the code in every test run.\n\n```mermaid\nstateDiagram-v2\n"
                + "    [*] --> " + machine.first() + "\n"
                + machine.changes().stream()
                        .map(change -> "    " + change.from() + " --> " + change.to() + ": " + change.cause() + "\n")
                        .collect(Collectors.joining())
                + EnumSet.copyOf(ends).stream()
                        .map(state -> "    " + state + " --> [*]\n")
                        .collect(Collectors.joining())
                + "```\n\n| from | when | to | who may |\n|---|---|---|---|\n"
                + machine.changes().stream()
                        .map(change -> "| `" + change.from() + "` | " + change.cause() + " | `" + change.to() + "` | "
                                + who(change.by()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String who(Set<Who> by) {
        return EnumSet.copyOf(by).stream()
                .map(who -> who.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /**
     * No way stands twice, every state can be reached, and from every state an end.
     *
     * @param ends where one may rest for ever
     */
    public static <S extends Enum<S>, C extends Enum<C>> void holdsTogether(
            StateMachine<S, C> machine, Class<S> states, Set<S> ends) {
        assertThat(machine.changes().stream()
                        .map(change -> change.from() + " " + change.cause() + " " + change.to())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(machine.changes())
                .allSatisfy(change -> assertThat(change.from()).isNotEqualTo(change.to()));
        assertThat(reachable(machine, machine.first(), states)).isEqualTo(EnumSet.allOf(states));
        for (S state : EnumSet.allOf(states)) {
            assertThat(reachable(machine, state, states)).as("from %s", state).anyMatch(ends::contains);
        }
    }

    private static <S extends Enum<S>, C extends Enum<C>> Set<S> reachable(
            StateMachine<S, C> machine, S from, Class<S> states) {
        Set<S> seen = EnumSet.noneOf(states);
        Deque<S> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            S state = open.pop();
            if (seen.add(state)) {
                machine.changes().stream()
                        .filter(change -> change.from() == state)
                        .forEach(change -> open.push(change.to()));
            }
        }
        return seen;
    }
}
