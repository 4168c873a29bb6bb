package com.shopwright.start;

import com.shopwright.database.CannotStart;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** One flag's value, written as {@code --flag value} or {@code --flag=value}, and refused by the flag's name. */
final class FlagValue {
    /** The highest port that still leaves room for the management port beside it and the partners' above it. */
    private static final int HIGHEST_PORT = 65_500;

    private static final long SHORTEST_DAY = 100;
    private static final long REAL_DAY = 86_400_000;

    private final String flag;
    private final Optional<String> given;
    private final Iterator<String> rest;

    FlagValue(String flag, Optional<String> given, Iterator<String> rest) {
        this.flag = flag;
        this.given = given;
        this.rest = rest;
    }

    String flag() {
        return flag;
    }

    String text() {
        String value = given.orElseGet(() -> rest.hasNext() ? rest.next() : "");
        if (value.isBlank() || value.startsWith("--")) {
            throw new CannotStart(flag + " needs a value.", Flags.USAGE);
        }
        return value;
    }

    int port() {
        return (int) number(1, HIGHEST_PORT);
    }

    long milliseconds() {
        return number(SHORTEST_DAY, REAL_DAY);
    }

    boolean onOff() {
        return switch (text()) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new CannotStart(flag + " is either on or off.", "Write " + flag + " on or " + flag + " off.");
        };
    }

    Path path() {
        String value = text();
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new CannotStart(flag + " is not a path: " + e.getReason() + ".", "Name a folder.");
        }
    }

    private long number(long least, long most) {
        String value = text();
        if (value.matches("[0-9]{1,12}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new CannotStart(
                flag + " " + value + " makes no sense.", "Give a number between " + least + " and " + most + ".");
    }
}
