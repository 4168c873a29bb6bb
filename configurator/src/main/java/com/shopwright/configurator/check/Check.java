package com.shopwright.configurator.check;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurators;
import com.shopwright.configurator.Configurators.Outcome;
import com.shopwright.configurator.Linter;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.model.ModelReader.Reading;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads model files, each with the translations beside it, and prints what is wrong or most likely not meant, one line
 * each: {@code file:line: field: problem remedy}.
 *
 * <p>Ends with 0 if nothing was found, 1 if something was, 2 if it was called wrongly or a file cannot be read.
 */
public final class Check {

    private static final String USAGE = "Say which files: ./shopwright check [--components FILE] MODEL.yaml ...";

    private final PrintStream out;
    private final Optional<Set<String>> catalogue;

    private Check(PrintStream out, Optional<Set<String>> catalogue) {
        this.out = out;
        this.catalogue = catalogue;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** @return the exit code */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Optional<Set<String>> catalogue = Optional.empty();
            List<String> files = new ArrayList<>(arguments);
            int at = files.indexOf("--components");
            if (at >= 0 && at + 1 < files.size()) {
                catalogue = Optional.of(SkuList.read(files.remove(at + 1)));
                files.remove(at);
            }
            Optional<String> unknown =
                    files.stream().filter(file -> file.startsWith("--")).findFirst();
            if (files.isEmpty() || unknown.isPresent()) {
                throw new Unreadable(unknown.map(option -> option + " is no option or lacks its file. ")
                                .orElse("")
                        + USAGE);
            }
            var check = new Check(out, catalogue);
            return ModelFiles.of(files).stream().mapToInt(check::file).sum() == 0 ? 0 : 1;
        } catch (Unreadable refused) {
            err.println("shopwright check: " + refused.getMessage());
            return 2;
        }
    }

    /** @return how much was found */
    private int file(ModelFiles.Source source) {
        List<Fault> found = switch (new ModelReader().read(source.name(), source.text(), source.translations())) {
            case Reading.Faulty(var faults) -> faults;
            case Reading.Read(var model) -> model(source, model);
        };
        found.forEach(out::println);
        return found.size();
    }

    private List<Fault> model(ModelFiles.Source source, Model model) {
        return switch (Configurators.compile(model)) {
            case Outcome.Refused(var faults) -> in(source, faults);
            case Outcome.Compiled(var configurator) -> {
                List<Fault> findings = in(source, Linter.check(model, catalogue.orElseGet(model::skus)));
                if (findings.isEmpty()) {
                    out.println(source.name() + ": " + summary(configurator));
                }
                yield findings;
            }
        };
    }

    /** What is found in a model as a whole is found in the file it was read from. */
    private static List<Fault> in(ModelFiles.Source source, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(source.name(), fault.line(), fault.field(), fault.problem(), fault.remedy()))
                .toList();
    }

    private static String summary(Configurator configurator) {
        Model model = configurator.model();
        long cheapest = configurator.answer(Choices.NONE, Supply.UNLIMITED).price();
        int digits = Math.max(0, Currency.getInstance(model.currency()).getDefaultFractionDigits());
        return String.format(
                Locale.ENGLISH,
                "nothing found. Version %d, options: %d, configurations: %,d, from %s %s.",
                model.version(),
                model.options().size(),
                configurator.count(Choices.NONE),
                BigDecimal.valueOf(cheapest, digits).toPlainString(),
                model.currency());
    }
}
