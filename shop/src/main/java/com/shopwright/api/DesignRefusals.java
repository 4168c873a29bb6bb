package com.shopwright.api;

import com.shopwright.api.FittingDocument.ConflictDocument;
import com.shopwright.api.FittingDocument.ReasonDocument;
import com.shopwright.configurator.Change;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.WhyNot;
import java.util.List;

/** Says in HTTP's terms why a product was not configured or a design not kept. */
final class DesignRefusals {

    static final String WHERE_SLUGS_ARE =
            "the slug of a product that is made to order: configurable is true in GET " + ApiPaths.V1 + "/products";

    private DesignRefusals() {}

    static Refusal notMadeToOrder(String slug) {
        return ApiPaths.notFound("slug", slug, WHERE_SLUGS_ARE);
    }

    static Refusal notMadeToOrder() {
        return refused(List.of(new FieldFault("product", "send " + WHERE_SLUGS_ARE)))
                .refusal();
    }

    static Refusal notUnderstood(List<Misfit> misfits) {
        return refused(misfits.stream()
                        .map(misfit -> fault(misfit.option(), misfit.problem() + " " + misfit.remedy()))
                        .toList())
                .refusal();
    }

    static Refusal incomplete(List<String> open) {
        return refused(open.stream()
                        .map(option -> fault(option, "choose a value; POST configure says which are possible"))
                        .toList())
                .refusal();
    }

    static Refusal contradictory(List<Change> changes, List<WhyNot.Rule> reasons) {
        return refused(changes.stream()
                        .map(change -> fault(
                                change.option(),
                                "send " + change.to() + " instead of " + change.from()
                                        + ": it does not go with the rest"))
                        .toList())
                .with("conflicts", changes.stream().map(ConflictDocument::of).toList())
                .with("reasons", reasons.stream().map(ReasonDocument::of).toList())
                .refusal();
    }

    private static Problem refused(List<FieldFault> faults) {
        FieldFault first = faults.getFirst();
        return Problem.of(ProblemKind.INVALID_REQUEST, first.field() + ": " + first.remedy() + ".")
                .fields(faults);
    }

    /** Sentences of the configurator end with a full stop; a remedy does not. */
    private static FieldFault fault(String option, String remedy) {
        return new FieldFault(
                "choices." + option, remedy.endsWith(".") ? remedy.substring(0, remedy.length() - 1) : remedy);
    }
}
