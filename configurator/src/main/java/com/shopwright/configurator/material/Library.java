package com.shopwright.configurator.material;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Every texture by name, painted when it is first asked for and then kept. */
final class Library {

    private static final Map<String, Supplier<Sheet>> SHEETS = new HashMap<>();
    private static final Map<String, Texture> PAINTED = new ConcurrentHashMap<>();
    private static final String RELIEF = "-relief";

    static {
        for (Timber timber : Timber.values()) {
            SHEETS.put(timber.word, () -> Boards.glued(timber));
        }
        SHEETS.put("veneer", () -> Boards.leaf(Timber.OAK));
        SHEETS.put("plywood", () -> Boards.peeled(Timber.BIRCH));
        for (Weave weave : new Weave[] {Weave.LINEN, Weave.COTTON, Weave.WOOL}) {
            SHEETS.put(weave.name(), weave::sheet);
        }
        SHEETS.put("felt", Cloth::felt);
        SHEETS.put("quilt", Cloth::quilt);
        SHEETS.put("boucle", Cloth::boucle);
        SHEETS.put("leather", Cloth::leather);
        SHEETS.put("cord", Cloth::cord);
        SHEETS.put("cane", Cane::sheet);
        SHEETS.put("brushed", Ground::brushed);
        SHEETS.put("peel", Ground::peel);
        SHEETS.put("slate", Ground::slate);
        SHEETS.put("stoneware", Ground::stoneware);
        SHEETS.put("linoleum", Ground::linoleum);
        SHEETS.put("cork", Ground::cork);
        SHEETS.put("plies", Ground::plies);
    }

    private Library() {}

    static Texture colour(String sheet) {
        return named(sheet).orElseThrow(() -> new IllegalArgumentException("There is no texture " + sheet + "."));
    }

    /** None for what is flat. */
    static Optional<Texture> relief(String sheet) {
        return named(sheet + RELIEF);
    }

    static void paintAll() {
        SHEETS.keySet().stream().sorted().forEach(Library::named);
    }

    static Optional<Texture> named(String name) {
        Texture known = PAINTED.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String sheet = name.endsWith(RELIEF) ? name.substring(0, name.length() - RELIEF.length()) : name;
        Supplier<Sheet> painter = SHEETS.get(sheet);
        if (painter == null || PAINTED.containsKey(sheet)) {
            return Optional.empty();
        }
        // No lock is held while painting, which uses the common pool: two threads may paint the same, and either will
        // do.
        Sheet fresh = painter.get();
        if (!fresh.isFlat()) {
            PAINTED.putIfAbsent(sheet + RELIEF, fresh.relief(sheet + RELIEF));
        }
        PAINTED.putIfAbsent(sheet, fresh.colour(sheet));
        return Optional.ofNullable(PAINTED.get(name));
    }
}
