package com.shopwright.partners;

import com.shopwright.partners.wire.CannotStart;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The command line, parsed. */
record Arguments(boolean help, Settings settings) {
    static final String USAGE = """
            Starts the partners of a Shopwright shop: bank, suppliers, warehouse, mailbox.

              --port-base N   bank N, suppliers N+1 to N+3, warehouse N+4, mailbox N+5, SMTP N+6, Stripe N+7 (default 8090)
              --host H        address to listen on (default 127.0.0.1)
              --data DIR      keeps DIR/partners/NAME.db (default ./data)
              --links DIR     the link files shared with the shop (default DIR/links in the data folder)
              --day MS        how long a business day lasts (default 5000)
              --only LIST     such as bank,mailbox; "suppliers" is all three (default all but stripe)
              --also LIST     besides those: stripe, a stand-in for its API
              --shop URL      where the shop is (default http://localhost: and the port base - 10)
              --merchant NAME the shop's name on the bank's card page (default Larkwood)""";

    private static final Set<String> FLAGS =
            Set.of("--port-base", "--host", "--data", "--links", "--day", "--only", "--also", "--shop", "--merchant");

    static Arguments parse(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--help")) {
                return new Arguments(true, Settings.in(Path.of("data")));
            }
            if (!FLAGS.contains(args[i])) {
                throw new CannotStart("There is no option " + args[i] + ": see --help for those there are.");
            }
            if (i + 1 == args.length) {
                throw new CannotStart("The option " + args[i] + " needs a value after it.");
            }
            given.put(args[i], args[++i]);
        }
        return new Arguments(false, settings(given));
    }

    private static Settings settings(Map<String, String> given) {
        int base = number(given, "--port-base", 8090, 11, 65528);
        Path data = folder("--data", given.getOrDefault("--data", "data"));
        Path links = given.containsKey("--links") ? folder("--links", given.get("--links")) : data.resolve("links");
        return Settings.in(data)
                .links(links)
                .portBase(base)
                .host(given.getOrDefault("--host", "127.0.0.1"))
                .day(Duration.ofMillis(number(given, "--day", 5000, 1, 86_400_000)))
                .only(chosen(given))
                .shop(web("--shop", given.getOrDefault("--shop", "http://localhost:" + (base - 10))))
                .merchant(given.getOrDefault("--merchant", "Larkwood"));
    }

    private static int number(Map<String, String> given, String flag, int otherwise, int least, int most) {
        String text = given.get(flag);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new CannotStart(flag + " must be a whole number from " + least + " to " + most + ", not " + text + ".");
    }

    private static Path folder(String flag, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CannotStart(flag + " must be a folder, not " + text + ".", e);
        }
    }

    private static URI web(String flag, String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like an address without a host.
        }
        throw new CannotStart(flag + " must be an address like http://localhost:8080, not " + text + ".");
    }

    private static Set<Partner> chosen(Map<String, String> given) {
        Set<Partner> only = listed(given.getOrDefault("--only", ""));
        EnumSet<Partner> chosen = EnumSet.copyOf(only.isEmpty() ? Partner.USUAL : only);
        chosen.addAll(listed(given.getOrDefault("--also", "")));
        return chosen;
    }

    private static Set<Partner> listed(String list) {
        EnumSet<Partner> listed = EnumSet.noneOf(Partner.class);
        for (String name : list.split(",")) {
            String wanted = name.strip();
            if (!wanted.isEmpty()) {
                listed.addAll(named(wanted));
            }
        }
        return listed;
    }

    private static Set<Partner> named(String name) {
        Set<Partner> matching = Arrays.stream(Partner.values())
                .filter(partner -> partner.id().equals(name)
                        || (name.equals("suppliers") && partner.id().startsWith("supplier-")))
                .collect(Collectors.toSet());
        if (matching.isEmpty()) {
            String names = Arrays.stream(Partner.values()).map(Partner::id).collect(Collectors.joining(", "));
            throw new CannotStart("There is no partner " + name + ": choose from " + names + " or suppliers.");
        }
        return matching;
    }
}
