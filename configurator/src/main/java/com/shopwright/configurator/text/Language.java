package com.shopwright.configurator.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that mean the same for every product, in one language. All words are folded ({@link Folding}). */
final class Language {

    private static final String FALLBACK = "en";
    private static final int SHORTEST_PART = 4;
    private static final Map<String, Language> READ = new ConcurrentHashMap<>();

    /** Kinds of words that stand in lists. */
    enum Kind {
        STOP,
        ATTRIBUTE,
        CONTEXT,
        BREAK,
        OR,
        NEGATION,
        CUE,
        ARTICLE,
        TIMES,
        RANGE,
        MOST,
        TOO,
        HAVING,
        WISHING,
        COMMON
    }

    private final Map<Kind, Set<String>> kinds;
    private final Map<String, BigDecimal> numbers;
    private final Map<String, BigDecimal> units;
    private final Map<String, Size> sizes;
    private final List<Dimension> dimensions;
    private final List<String> lacking;
    private final Stemmer stemmer;
    private final char grouping;
    private final String denial;
    private final List<String> mixed;

    private Language(Properties file) {
        this.kinds = Arrays.stream(Kind.values())
                .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> Set.copyOf(list(file, kind))));
        this.numbers = amounts(file, "number");
        this.units = amounts(file, "unit");
        this.sizes = list(file, "size")
                .map(line -> line.split(" "))
                .collect(Collectors.toUnmodifiableMap(
                        parts -> parts[0], parts -> Size.of(parts[1], parts[2]), (first, second) -> first));
        this.dimensions = list(file, "dimension").map(Dimension::of).toList();
        this.lacking = list(file, "lacking").toList();
        this.stemmer = new Stemmer(list(file, "suffix").toList());
        this.grouping = file.getProperty("grouping").charAt(0);
        this.mixed = list(file, "mixed").toList();
        this.denial = list(file, "negation").findFirst().orElseThrow();
    }

    /** The language of a tag like {@code de} or {@code de-AT}; English where there is no list for it. */
    static Language of(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return READ.computeIfAbsent(known(primary) ? primary : FALLBACK, Language::read);
    }

    private static boolean known(String language) {
        return Language.class.getResource(file(language)) != null;
    }

    private static String file(String language) {
        return "words." + language + ".properties";
    }

    private static Language read(String language) {
        var properties = new Properties();
        try (InputStream file = Language.class.getResourceAsStream(file(language))) {
            if (file == null) {
                throw new IllegalStateException(file(language) + " is missing.");
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Language(properties);
    }

    private static Stream<String> list(Properties file, String key) {
        return Arrays.stream(file.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static Collection<String> list(Properties file, Kind kind) {
        return list(file, kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> amounts(Properties file, String key) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        list(file, key).map(pair -> pair.split(" ")).forEach(pair -> amounts.put(pair[0], new BigDecimal(pair[1])));
        return amounts;
    }

    boolean is(Kind kind, String folded) {
        return kinds.getOrDefault(kind, Set.of()).contains(folded);
    }

    /** What a compound ascribes something to: a Frontfarbe is the colour of the front. */
    Optional<String> attributed(String compound) {
        return kinds.getOrDefault(Kind.ATTRIBUTE, Set.of()).stream()
                .filter(attribute -> attribute.length() >= SHORTEST_PART
                        && compound.length() >= attribute.length() + SHORTEST_PART
                        && compound.endsWith(attribute))
                .map(attribute -> compound.substring(0, compound.length() - attribute.length()))
                .findFirst();
    }

    /** Whether a word is about how things are said, not about what is wanted. */
    boolean carriesNothing(String folded) {
        return Stream.of(Kind.STOP, Kind.ATTRIBUTE, Kind.CONTEXT, Kind.BREAK, Kind.OR)
                .anyMatch(kind -> is(kind, folded));
    }

    /** Whether the language knows the word, so that it is no slip of the finger. */
    boolean knows(String folded) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> is(kind, folded))
                || numbers.containsKey(folded)
                || units.containsKey(folded)
                || sizes.containsKey(folded);
    }

    Optional<BigDecimal> number(String folded) {
        return Optional.ofNullable(numbers.get(folded));
    }

    /** Millimetres in a unit. */
    Optional<BigDecimal> unit(String folded) {
        return Optional.ofNullable(units.get(folded));
    }

    Optional<Size> size(String folded) {
        return Optional.ofNullable(sizes.get(folded));
    }

    /** All words for the same size. */
    List<String> alike(Size size) {
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(size))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** In the order of A x B x C. */
    List<Dimension> dimensions() {
        return dimensions;
    }

    /** Endings that turn a thing into its absence, like {@code armless}. */
    List<String> lacking() {
        return lacking;
    }

    /** Dimensions that stand for one another when a number fits only the other. */
    List<String> mixed() {
        return mixed;
    }

    /** A word that denies what follows it. */
    String denial() {
        return denial;
    }

    String stem(String folded) {
        return stemmer.stem(folded);
    }

    /** What stands between thousands. */
    char grouping() {
        return grouping;
    }

    /** A relative size: towards more or less, as far as possible or not, and of which dimensions (empty: of any). */
    record Size(boolean more, boolean most, List<String> dimensions) {

        static Size of(String direction, String dimensions) {
            return new Size(
                    direction.startsWith("+"),
                    direction.length() > 1,
                    dimensions.equals("*") ? List.of() : List.of(dimensions.split("/")));
        }

        Want.Sized want() {
            return new Want.Sized(more, most);
        }
    }

    /** A dimension and the words that it goes by. */
    record Dimension(String name, List<String> words) {

        static Dimension of(String entry) {
            String[] parts = entry.split(":");
            return new Dimension(parts[0], List.of(parts[1].split("/")));
        }
    }
}
