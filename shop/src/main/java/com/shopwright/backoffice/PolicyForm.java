package com.shopwright.backoffice;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Amount;
import com.shopwright.stock.SellingPolicy;
import com.shopwright.stock.SellingPolicy.Backorder;
import com.shopwright.stock.SellingPolicy.Deny;
import com.shopwright.stock.SellingPolicy.MakeToOrder;
import com.shopwright.stock.SellingPolicy.PreOrder;
import com.shopwright.web.Sentences;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the form of {@link PolicyPages}. */
final class PolicyForm {

    static final String CATALOGUE = "catalogue";
    static final String DENY = "deny";
    static final String BACKORDER = "backorder";
    static final String PRE_ORDER = "pre-order";
    static final String MAKE_TO_ORDER = "make-to-order";

    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    PolicyForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    static Map<String, String> of(Optional<SellingPolicy> policy) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("way", CATALOGUE);
        policy.ifPresent(set -> {
            switch (set) {
                case Deny _ -> fields.put("way", DENY);
                case Backorder(var limit) -> {
                    fields.put("way", BACKORDER);
                    limit.ifPresent(most -> fields.put("limit", String.valueOf(most)));
                }
                case PreOrder(var from, var limit) -> {
                    fields.put("way", PRE_ORDER);
                    fields.put("from", from.toString());
                    limit.ifPresent(most -> fields.put("preLimit", String.valueOf(most)));
                }
                case MakeToOrder(var bill, int days, int minutes) -> {
                    fields.put("way", MAKE_TO_ORDER);
                    fields.put(
                            "bill",
                            bill.stream()
                                    .map(part -> part.quantity() + " " + part.sku())
                                    .collect(Collectors.joining("\n")));
                    fields.put("makingDays", String.valueOf(days));
                    fields.put("minutes", String.valueOf(minutes));
                }
            }
        });
        return fields;
    }

    String way() {
        return text("way");
    }

    Map<String, String> fields() {
        return typed;
    }

    Map<String, String> faults() {
        return faults;
    }

    void wrong(InvalidInput input) {
        faults.put(
                input.field().equals("limit") && way().equals(PRE_ORDER) ? "preLimit" : input.field(),
                Sentences.of(input.remedy()));
    }

    /** Empty if something is wrong; {@link #faults} says what. Not to be asked where the catalogue decides. */
    Optional<SellingPolicy> policy() {
        return switch (way()) {
            case DENY -> Optional.of(new Deny());
            case BACKORDER -> limit("limit").flatMap(limit -> read("limit", "", () -> new Backorder(limit)));
            case PRE_ORDER -> {
                Optional<LocalDate> from = read(
                        "from", "enter the day on which you expect the first", () -> LocalDate.parse(text("from")));
                Optional<OptionalInt> limit = limit("preLimit");
                yield from.isEmpty() || limit.isEmpty()
                        ? Optional.empty()
                        : read("preLimit", "", () -> new PreOrder(from.get(), limit.get()));
            }
            case MAKE_TO_ORDER -> made();
            default -> {
                faults.put("way", "Choose one of these.");
                yield Optional.empty();
            }
        };
    }

    private Optional<SellingPolicy> made() {
        Optional<List<Amount>> bill =
                read("bill", "write one part a line, how many and its SKU: 4 LEG-OAK", () -> bill(text("bill")));
        Optional<Integer> days =
                read("makingDays", "enter a whole number of working days", () -> Integer.valueOf(text("makingDays")));
        Optional<Integer> minutes =
                read("minutes", "enter a whole number of minutes", () -> Integer.valueOf(text("minutes")));
        return bill.isEmpty() || days.isEmpty() || minutes.isEmpty()
                ? Optional.empty()
                : read("bill", "", () -> new MakeToOrder(bill.get(), days.get(), minutes.get()));
    }

    private static List<Amount> bill(String text) {
        List<Amount> parts = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] words = line.split("[\\s×x]+", 2);
            parts.add(new Amount(new Sku(words.length < 2 ? "" : words[1].strip()), Integer.parseInt(words[0])));
        }
        return parts;
    }

    private Optional<OptionalInt> limit(String field) {
        return read(
                field,
                "enter a whole number, or leave it empty for no limit",
                () -> text(field).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text(field))));
    }

    private <T> Optional<T> read(String field, String remedy, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (InvalidInput wrong) {
            if (wrong.field().equals("sku")) {
                faults.put(field, Sentences.of(remedy));
            } else {
                wrong(wrong);
            }
            return Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            faults.put(field, Sentences.of(remedy));
            return Optional.empty();
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
