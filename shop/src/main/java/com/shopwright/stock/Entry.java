package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.Movement.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry that is about to be posted. This is the one place that says what each kind does to the balances; the table's
 * check says it once more.
 *
 * @param since when the goods came into the house, where that was earlier than now
 */
record Entry(
        Sku sku,
        LocationId location,
        Kind kind,
        Figures effect,
        UUID reference,
        Actor actor,
        Optional<Instant> since,
        Optional<String> note) {

    static Entry hold(Claim claim, Actor actor) {
        return promise(Kind.HOLD, claim, new Figures(0, claim.quantity(), 0), actor);
    }

    /** What was held is confirmed. */
    static Entry confirm(Claim held, Actor actor) {
        return promise(Kind.ALLOCATION, held, new Figures(0, -held.quantity(), held.quantity()), actor);
    }

    /** What was free goes to one who waited for it. */
    static Entry serve(Claim claim, Actor actor) {
        return promise(Kind.ALLOCATION, claim, new Figures(0, 0, claim.quantity()), actor);
    }

    static Entry release(ClaimRows.Table table, Claim claim, Actor actor) {
        return promise(Kind.RELEASE, claim, table.less(claim.quantity()), actor);
    }

    static Entry broken(ClaimRows.Table table, Claim claim, Actor actor) {
        return promise(Kind.BROKEN, claim, table.less(claim.quantity()), actor);
    }

    static Entry shipment(Allocation goods, int allocated, UUID shipment, Actor actor) {
        return new Entry(
                goods.sku(),
                goods.location(),
                Kind.SHIPMENT,
                new Figures(-goods.quantity(), 0, -allocated),
                shipment,
                actor,
                Optional.empty(),
                Optional.empty());
    }

    /** Goods that come in (a positive quantity) or go out (a negative one) and were promised to nobody. */
    static Entry goods(Kind kind, Allocation goods, UUID reference, Actor actor) {
        return new Entry(
                goods.sku(),
                goods.location(),
                kind,
                new Figures(goods.quantity(), 0, 0),
                reference,
                actor,
                Optional.empty(),
                Optional.empty());
    }

    Entry since(Instant earlier) {
        return new Entry(sku, location, kind, effect, reference, actor, Optional.of(earlier), note);
    }

    Entry noting(Optional<String> words) {
        return new Entry(sku, location, kind, effect, reference, actor, since, words);
    }

    private static Entry promise(Kind kind, Claim claim, Figures effect, Actor actor) {
        return new Entry(
                claim.goods().sku(),
                claim.goods().location(),
                kind,
                effect,
                claim.claimant().value(),
                actor,
                Optional.empty(),
                Optional.empty());
    }
}
