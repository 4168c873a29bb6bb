package com.shopwright.demo;

import com.shopwright.configurator.model.Fault;
import com.shopwright.database.CannotStart;
import com.shopwright.kernel.InvalidInput;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Words for a file that cannot be used: its name, the field in it, and what helps. */
final class BrokenFile {

    private BrokenFile() {}

    static CannotStart of(String file, String field, String remedy) {
        return new CannotStart("The file " + file + " cannot be used: " + field + ":", remedy + ".");
    }

    static CannotStart of(String file, String field, InvalidInput refusal) {
        return of(file, field + "." + refusal.field(), refusal.remedy());
    }

    /** The first of a model's faults; the author mends one at a time anyway. */
    static CannotStart of(List<Fault> faults) {
        Fault first = faults.getFirst();
        String line = first.line() > 0 ? " (line " + first.line() + ")" : "";
        return of(first.file(), first.field(), first.problem() + " " + first.remedy() + line);
    }

    static CannotStart of(String file, JacksonException unreadable) {
        String path = unreadable.getPath().stream()
                .map(BrokenFile::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String line = unreadable.getLocation() == null
                ? ""
                : " (line " + unreadable.getLocation().getLineNr() + ")";
        return of(file, path.isEmpty() ? "the whole" : path, remedy(unreadable) + line);
    }

    private static String remedy(JacksonException unreadable) {
        String reason = unreadable.getOriginalMessage();
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "there is no such field here; take it out or choose one of " + unknown.getKnownPropertyIds();
        }
        return reason.contains("FAIL_ON_NULL") ? "this field is missing or empty; fill it in" : reason;
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? "[" + reference.getIndex() + "]" : reference.getPropertyName();
    }
}
