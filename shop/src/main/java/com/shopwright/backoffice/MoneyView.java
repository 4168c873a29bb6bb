package com.shopwright.backoffice;

import com.shopwright.backoffice.page.MoneyPage;
import com.shopwright.backoffice.page.PostingList;
import com.shopwright.backoffice.page.Tag;
import com.shopwright.kernel.Money;
import com.shopwright.payments.Account;
import com.shopwright.payments.Books;
import com.shopwright.payments.Difference;
import com.shopwright.payments.Posting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words and figures what the ledger holds. */
@Component
class MoneyView {

    private static final Set<Account> HAVE =
            EnumSet.of(Account.CLEARING, Account.BANK, Account.CASH, Account.RECEIVABLE, Account.DISPUTES);
    private static final Set<Account> OWE = EnumSet.of(Account.DEPOSITS, Account.TAX);

    private final Books books;
    private final Words words;
    private final InstantSource clock;

    MoneyView(Books books, Words words, InstantSource clock) {
        this.books = books;
        this.words = words;
        this.clock = clock;
    }

    MoneyPage page() {
        List<Difference> open = books.open();
        return new MoneyPage(
                compared(), ages(open), open.stream().map(this::open).toList(), sides(books.balances()));
    }

    private String compared() {
        return books.progress().stream()
                .flatMap(progress -> progress.closedAt().stream())
                .max(Comparator.naturalOrder())
                .map(at -> "The last settlement that was compared goes to " + words.moment(at) + ".")
                .orElse("");
    }

    private enum AgeGroup {
        DAY("up to a day", 1),
        WEEK("up to a week", 7),
        MONTH("up to a month", 30),
        OLDER("older", Integer.MAX_VALUE);

        private final String label;
        private final int days;

        AgeGroup(String label, int days) {
            this.label = label;
            this.days = days;
        }

        static AgeGroup of(Duration age) {
            return Arrays.stream(values())
                    .filter(group -> age.toDays() < group.days)
                    .findFirst()
                    .orElse(OLDER);
        }
    }

    private Duration age(Difference difference) {
        return Duration.between(difference.at(), clock.instant());
    }

    private List<MoneyPage.Age> ages(List<Difference> open) {
        Map<AgeGroup, List<Difference>> groups = open.stream()
                .collect(Collectors.groupingBy(
                        difference -> AgeGroup.of(age(difference)), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new MoneyPage.Age(
                        group.getKey().label,
                        group.getValue().size(),
                        sums(group.getValue().stream().map(MoneyView::size))))
                .toList();
    }

    /** How much money a difference is about, whichever way it goes. */
    private static Money size(Difference difference) {
        Money amount = difference.amount();
        return amount.amount() < 0 ? amount.negated() : amount;
    }

    private String sums(Stream<Money> amounts) {
        Map<String, Money> byCurrency = new TreeMap<>();
        amounts.forEach(amount -> byCurrency.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return byCurrency.values().stream().map(words::money).collect(Collectors.joining(" + "));
    }

    private MoneyPage.Open open(Difference difference) {
        Duration age = age(difference);
        Money amount = difference.amount();
        return new MoneyPage.Open(
                difference.id().value().toString(),
                what(difference),
                difference.number().orElse(""),
                difference
                        .number()
                        .map(number -> MoneyPages.PATH + "/orders/" + number)
                        .orElse(""),
                difference.kind() == Difference.Kind.DUPLICATED
                        ? "once, settled before"
                        : words.money(difference.ours()),
                words.money(difference.theirs()),
                words.money(amount),
                difference.agentReference(),
                words.moment(difference.at()),
                new Tag(
                        words.took(age) + " old",
                        AgeGroup.of(age).ordinal() >= AgeGroup.MONTH.ordinal() ? "bad" : "wait"),
                (amount.amount() < 0 ? "Book a loss of " : "Book a gain of ") + words.money(size(difference)));
    }

    static String what(Difference difference) {
        boolean back = difference.ours().amount() + difference.theirs().amount() < 0;
        return switch (difference.kind()) {
            case MISSING_HERE -> "The bank settled " + (back ? "a refund" : "a payment") + " that we know nothing of";
            case MISSING_THERE -> "The bank has not settled " + (back ? "a refund" : "a payment") + " that we booked";
            case AMOUNT_DIFFERS -> "The bank settled another amount than we booked";
            case DUPLICATED -> "The bank settled the same " + (back ? "refund" : "payment") + " again";
        };
    }

    private List<MoneyPage.Side> sides(List<Books.Balance> balances) {
        return Stream.of(
                        side("What we have", HAVE, balances),
                        side("What we owe", OWE, balances),
                        side("What we earned and spent", EnumSet.complementOf(both()), balances))
                .filter(side -> !side.balances().isEmpty())
                .toList();
    }

    private static EnumSet<Account> both() {
        EnumSet<Account> both = EnumSet.copyOf(HAVE);
        both.addAll(OWE);
        return both;
    }

    private MoneyPage.Side side(String title, Set<Account> accounts, List<Books.Balance> balances) {
        return new MoneyPage.Side(
                title,
                accounts.stream()
                        .flatMap(account -> balances(account, balances).stream())
                        .toList());
    }

    /** What money is with is told apart by who has it; everything else is summed up. */
    private List<MoneyPage.Balance> balances(Account account, List<Books.Balance> all) {
        boolean apart = account == Account.CLEARING;
        Map<String, Map<Currency, Money>> sums = new TreeMap<>();
        all.stream()
                .filter(balance -> balance.account() == account)
                .forEach(balance -> sums.computeIfAbsent(
                                apart ? balance.connector() + ": " + account.meaning() : account.meaning(),
                                note -> new HashMap<>())
                        .merge(balance.amount().currency(), balance.amount(), Money::plus));
        return sums.entrySet().stream()
                .flatMap(note -> note.getValue().values().stream()
                        .filter(sum -> !sum.isZero())
                        .map(sum -> new MoneyPage.Balance(
                                account.label(), note.getKey(), words.money(account.isDebit() ? sum : sum.negated()))))
                .toList();
    }

    PostingList postings(String number, String href, List<Posting> postings) {
        return new PostingList(number, href, postings.stream().map(this::entry).toList());
    }

    private PostingList.Entry entry(Posting posting) {
        return new PostingList.Entry(
                posting.kind().label(),
                words.moment(posting.at()),
                posting.connector(),
                posting.note().orElse(""),
                posting.legs().entrySet().stream()
                        .map(leg -> leg(leg.getKey(), leg.getValue(), posting.currency()))
                        .toList());
    }

    private PostingList.Leg leg(Account account, long amount, Currency currency) {
        String sum = words.money(new Money(Math.abs(amount), currency));
        return new PostingList.Leg(account.label(), amount > 0 ? sum : "", amount < 0 ? sum : "");
    }
}
