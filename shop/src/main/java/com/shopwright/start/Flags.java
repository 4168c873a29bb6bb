package com.shopwright.start;

import com.shopwright.database.CannotStart;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * The shop's own flags.
 *
 * @param stripe whether the stand-in for Stripe is among the partners
 * @param day milliseconds that a business day lasts
 * @param partnersPortBase the first of the partners' ports, where {@code ./shopwright run} starts them beside the shop
 */
public record Flags(
        int port,
        String host,
        Path data,
        boolean empty,
        boolean simple,
        boolean stripe,
        boolean limits,
        long day,
        Path links,
        Optional<Integer> partnersPortBase) {
    static final String USAGE =
            "Known are --port N, --host H, --data DIR, --empty, --simple, --stripe, --limits on|off, --day MS,"
                    + " --links DIR, --partners-port-base N.";

    /** @throws CannotStart if a flag is unknown or its value makes no sense */
    public static Flags parse(String... arguments) {
        Reader reader = new Reader();
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            int equals = word.indexOf('=');
            if (word.startsWith("--") && equals > 0) {
                reader.read(word.substring(0, equals), Optional.of(word.substring(equals + 1)), words);
            } else {
                reader.read(word, Optional.empty(), words);
            }
        }
        return reader.flags();
    }

    private static final class Reader {
        private int port = 8080;
        private String host = "127.0.0.1";
        private Path data = Path.of("data");
        private boolean empty;
        private boolean simple;
        private boolean stripe;
        private boolean limits = true;
        private long day = 5000;
        private Optional<Path> links = Optional.empty();
        private Optional<Integer> partnersPortBase = Optional.empty();

        void read(String flag, Optional<String> given, Iterator<String> rest) {
            switch (flag) {
                case "--empty" -> empty = true;
                case "--simple" -> simple = true;
                case "--stripe" -> stripe = true;
                default -> {
                    FlagValue value = new FlagValue(flag, given, rest);
                    readValue(value);
                }
            }
        }

        private void readValue(FlagValue value) {
            switch (value.flag()) {
                case "--port" -> port = value.port();
                case "--host" -> host = value.text();
                case "--data" -> data = value.path();
                case "--limits" -> limits = value.onOff();
                case "--day" -> day = value.milliseconds();
                case "--links" -> links = Optional.of(value.path());
                case "--partners-port-base" -> partnersPortBase = Optional.of(value.port());
                default -> throw new CannotStart("The shop does not know " + value.flag() + ".", USAGE);
            }
        }

        Flags flags() {
            Path folder = data.toAbsolutePath().normalize();
            return new Flags(
                    port,
                    host,
                    folder,
                    empty,
                    simple,
                    stripe,
                    limits,
                    day,
                    links.orElse(folder.resolve("links")).toAbsolutePath().normalize(),
                    partnersPortBase);
        }
    }
}
