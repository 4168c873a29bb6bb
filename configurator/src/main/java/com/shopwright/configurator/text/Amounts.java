package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Language.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads numbers with their units: {@code 1,40 m}, {@code 55"}, {@code two metres}, {@code 160 x 80 cm}, {@code 1m60}. */
final class Amounts {

    /** Longer ones are article numbers or jokes. */
    private static final int MAX_DIGITS = 9;

    private static final BigDecimal CENTIMETRE = BigDecimal.TEN;
    private static final BigDecimal METRE = BigDecimal.valueOf(1000);
    private static final BigDecimal INCH = new BigDecimal("25.4");

    private final Language language;
    private final List<WordToken> tokens;

    Amounts(Language language, List<WordToken> tokens) {
        this.language = language;
        this.tokens = tokens;
    }

    /** One amount, or several that make a size, up to the token {@code end}. */
    record Run(List<Amount> amounts, int end) {}

    private record One(Amount amount, int end) {}

    /** The amounts that begin at a token. */
    Optional<Run> at(int index) {
        Optional<One> first = one(index);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Amount> amounts = new ArrayList<>(List.of(first.get().amount()));
        int end = first.get().end();
        boolean range = false;
        while (amounts.size() < 4 && end < tokens.size() && !amounts.getLast().article()) {
            boolean times = times(tokens.get(end));
            boolean span = amounts.size() == 1 && span(tokens.get(end));
            Optional<One> next =
                    times || span ? one(end + 1).filter(one -> !one.amount().article()) : Optional.empty();
            if (next.isEmpty()) {
                break;
            }
            amounts.add(next.get().amount());
            end = next.get().end();
            range |= span;
        }
        List<Amount> sameUnit = sameUnit(amounts);
        return Optional.of(new Run(range ? List.of(middle(sameUnit)) : sameUnit, end));
    }

    private boolean times(WordToken token) {
        return token.isMark("×") || token.isMark("*") || language.is(Kind.TIMES, token.folded());
    }

    private boolean span(WordToken token) {
        return token.isMark("-") || token.isMark("–") || language.is(Kind.RANGE, token.folded());
    }

    /** In {@code 160 x 80 cm} both are centimetres. */
    private static List<Amount> sameUnit(List<Amount> amounts) {
        Optional<BigDecimal> last = amounts.getLast().unit();
        return last.isEmpty()
                ? amounts
                : amounts.stream()
                        .map(amount -> amount.unit().isPresent() ? amount : amount.in(last.get()))
                        .toList();
    }

    /** Whoever says 120 to 140 is content with 130. */
    private static Amount middle(List<Amount> amounts) {
        BigDecimal sum = amounts.getFirst().number().add(amounts.getLast().number());
        return new Amount(sum.divide(BigDecimal.TWO), amounts.getLast().unit(), false);
    }

    private Optional<One> one(int index) {
        return index < tokens.size() ? number(tokens.get(index)).map(number -> one(number, index)) : Optional.empty();
    }

    private One one(BigDecimal number, int index) {
        WordToken token = tokens.get(index);
        boolean article = language.is(Kind.ARTICLE, token.folded());
        int next = index + 1;
        Optional<BigDecimal> unit = next < tokens.size() ? unit(tokens.get(next)) : Optional.empty();
        if (unit.isEmpty()) {
            return new One(new Amount(number, unit, article), next);
        }
        Amount amount = new Amount(number, unit, false);
        return metreAndMore(amount, next + 1).orElseGet(() -> new One(amount, next + 1));
    }

    /** {@code 1m60}: metres, and behind them centimetres. */
    private Optional<One> metreAndMore(Amount amount, int index) {
        boolean more = index < tokens.size()
                && tokens.get(index).is(WordToken.Kind.NUMBER)
                && tokens.get(index).glued()
                && tokens.get(index).text().matches("\\d\\d")
                && amount.unit().filter(METRE::equals).isPresent();
        if (!more) {
            return Optional.empty();
        }
        BigDecimal centimetres = new BigDecimal(tokens.get(index).text());
        BigDecimal metres = amount.number().add(centimetres.multiply(CENTIMETRE).divide(METRE));
        return Optional.of(new One(new Amount(metres, amount.unit(), false), index + 1));
    }

    private Optional<BigDecimal> unit(WordToken token) {
        boolean inches = token.glued()
                && (token.isMark("\"")
                        || token.isMark("”")
                        || token.isMark("″")
                        || token.folded().equals("in"));
        return inches ? Optional.of(INCH) : language.unit(token.folded());
    }

    private Optional<BigDecimal> number(WordToken token) {
        return switch (token.kind()) {
            case WORD ->
                language.is(Kind.ARTICLE, token.folded())
                        ? Optional.of(BigDecimal.ONE)
                        : language.number(token.folded());
            case NUMBER ->
                Optional.of(token.text())
                        .filter(text -> text.length() <= MAX_DIGITS)
                        .flatMap(this::decimal);
            case MARK, QUOTED -> Optional.empty();
        };
    }

    /** {@code 1.40} and {@code 1,40} are decimals; {@code 1,400} is a thousand where the language groups by commas. */
    private Optional<BigDecimal> decimal(String text) {
        String grouping = "\\d{1,3}(?:\\" + language.grouping() + "\\d{3})+";
        String plain =
                text.matches(grouping) ? text.replace(String.valueOf(language.grouping()), "") : text.replace(',', '.');
        return plain.matches("\\d+(?:\\.\\d+)?")
                ? Optional.of(new BigDecimal(plain).setScale(3, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
