package com.shopwright.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;
import com.shopwright.dispatch.Parcel.Take;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.LocationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackingPlanTest {
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final LocationId VENLO = new LocationId("venlo");
    private static final Sku CLOTH = new Sku("CLOTH");
    private static final Sku TOP = new Sku("TOP");
    private static final Sku LEG = new Sku("LEG");
    private static final DesignId TABLE = new DesignId("a".repeat(64));

    @Test
    void makesOneParcelPerLocation() {
        List<Parcel> parcels = PackingPlan.parcels(
                List.of(lies(CLOTH, LEIPZIG, 2), lies(CLOTH, VENLO, 1)), Map.of(CLOTH, 3), List.of());
        assertThat(parcels).extracting(Parcel::location).containsExactly(LEIPZIG, VENLO);
        assertThat(parcels.get(0).loose()).containsExactly(new Take(CLOTH, 2, LEIPZIG));
        assertThat(parcels.get(1).loose()).containsExactly(new Take(CLOTH, 1, VENLO));
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(PackingPlan.parcels(List.of(), Map.of(CLOTH, 3), List.of(table(1))))
                .isEmpty();
    }

    @Test
    void makesADesignWhereAllItsPartsLie() {
        List<Parcel> parcels = PackingPlan.parcels(
                List.of(lies(TOP, LEIPZIG, 1), lies(TOP, VENLO, 1), lies(LEG, VENLO, 4)), Map.of(), List.of(table(1)));
        assertThat(parcels).hasSize(1);
        assertThat(parcels.getFirst().location()).isEqualTo(VENLO);
        assertThat(parcels.getFirst().made().getFirst().parts())
                .containsExactly(new Take(LEG, 4, VENLO), new Take(TOP, 1, VENLO));
    }

    @Test
    void bringsScatteredPartsToWhereMostOfThemLie() {
        List<Parcel> parcels = PackingPlan.parcels(
                List.of(lies(TOP, LEIPZIG, 1), lies(LEG, LEIPZIG, 1), lies(LEG, VENLO, 3)),
                Map.of(),
                List.of(table(1)));
        assertThat(parcels).hasSize(1);
        assertThat(parcels.getFirst().location()).isEqualTo(VENLO);
        assertThat(parcels.getFirst().made().getFirst().parts())
                .containsExactly(new Take(LEG, 3, VENLO), new Take(LEG, 1, LEIPZIG), new Take(TOP, 1, LEIPZIG));
    }

    @Test
    void partsOfWhatCannotBeMadeYetWait() {
        List<Parcel> parcels = PackingPlan.parcels(
                List.of(lies(LEG, LEIPZIG, 4), lies(CLOTH, LEIPZIG, 1)), Map.of(CLOTH, 1), List.of(table(1)));
        assertThat(parcels).hasSize(1);
        assertThat(parcels.getFirst().made()).isEmpty();
        assertThat(parcels.getFirst().loose()).containsExactly(new Take(CLOTH, 1, LEIPZIG));
    }

    @Test
    void makesAsManyAsThePartsAllow() {
        List<Parcel> parcels =
                PackingPlan.parcels(List.of(lies(TOP, LEIPZIG, 3), lies(LEG, LEIPZIG, 9)), Map.of(), List.of(table(3)));
        assertThat(parcels.getFirst().made().getFirst().quantity()).isEqualTo(2);
        assertThat(parcels.getFirst().made().getFirst().parts())
                .containsExactly(new Take(LEG, 8, LEIPZIG), new Take(TOP, 2, LEIPZIG));
    }

    @Test
    void aPartThatWasAlsoOrderedAsItIsGoesLooseOnceTheDesignHasItsOwn() {
        List<Parcel> parcels = PackingPlan.parcels(
                List.of(lies(TOP, LEIPZIG, 1), lies(LEG, LEIPZIG, 6)), Map.of(LEG, 2), List.of(table(1)));
        assertThat(parcels.getFirst().loose()).containsExactly(new Take(LEG, 2, LEIPZIG));
        assertThat(parcels.getFirst().lines(Sku::value))
                .extracting(ShipmentLine::sku, ShipmentLine::quantity, ShipmentLine::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LEG, 2, false),
                        org.assertj.core.groups.Tuple.tuple(LEG, 4, true),
                        org.assertj.core.groups.Tuple.tuple(TOP, 1, true));
    }

    private static Build table(int quantity) {
        return new Build(TABLE, "Table", quantity, Map.of(TOP, 1, LEG, 4));
    }

    private static Allocation lies(Sku sku, LocationId location, int quantity) {
        return new Allocation(sku, location, quantity);
    }
}
