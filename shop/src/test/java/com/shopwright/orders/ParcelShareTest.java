package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelShareTest {
    private final Random random = Chance.random();

    @Test
    void theSharesOfAnyWayToPackAnOrderSumToItsTotal() {
        for (int i = 0; i < Chance.times(3_000, 300_000); i++) {
            Map<Sku, Integer> demand = new TreeMap<>();
            Map<Sku, Long> prices = new TreeMap<>();
            for (int line = random.nextInt(1, 5); line > 0; line--) {
                Sku sku = new Sku("S" + line);
                demand.put(sku, random.nextInt(1, 6));
                prices.put(sku, random.nextInt(4) == 0 ? random.nextLong(6) : random.nextLong(200_000));
            }
            long goods = prices.values().stream().mapToLong(Long::longValue).sum();
            long discount = random.nextInt(3) == 0 ? random.nextLong(goods + 1) : 0;
            Money shipping = Money.of(random.nextBoolean() ? 0 : random.nextLong(2_000), "EUR");
            Money total = Money.of(goods - discount + shipping.amount(), "EUR");

            List<Parcel> parcels = pack(demand);
            String order = demand + " at " + prices + " + " + shipping.amount() + " − " + discount + " in " + parcels;
            long taken = 0;
            for (int parcel = 0; parcel < parcels.size(); parcel++) {
                long share = ParcelShare.of(parcels.get(parcel), parcels, demand, prices, shipping, total);
                assertThat(share).as("parcel %s of %s", parcel, order).isBetween(0L, total.amount() - taken);
                taken += share;
                parcels.set(parcel, packed(parcels.get(parcel), share));
            }
            assertThat(taken).as(order).isEqualTo(total.amount());
        }
    }

    @Test
    void theFirstParcelTakesTheShippingAndTheLastTheCentThatIsLeft() {
        Map<Sku, Integer> demand = Map.of(new Sku("CUP"), 3);
        Map<Sku, Long> prices = Map.of(new Sku("CUP"), 1000L);
        List<Parcel> parcels = new ArrayList<>(List.of(parcel(1), parcel(1), parcel(1)));
        List<Long> shares = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long share = ParcelShare.of(
                    parcels.get(i), parcels, demand, prices, Money.of(490, "EUR"), Money.of(1490, "EUR"));
            shares.add(share);
            parcels.set(i, packed(parcels.get(i), share));
        }
        assertThat(shares).containsExactly(490 + 333L, 333L, 334L);
    }

    @Test
    void aParcelThatFailedDoesNotStandForItsGoods() {
        Map<Sku, Integer> demand = Map.of(new Sku("CUP"), 3);
        Map<Sku, Long> prices = Map.of(new Sku("CUP"), 900L);
        Parcel failed = new Parcel(id(), Parcel.State.FAILED, 0, List.of(new Amount(new Sku("CUP"), 2)));
        Parcel first = parcel(1);
        assertThat(ParcelShare.of(
                        first, List.of(failed, first), demand, prices, Money.of(0, "EUR"), Money.of(900, "EUR")))
                .isEqualTo(300);
    }

    private List<Parcel> pack(Map<Sku, Integer> demand) {
        List<Sku> pieces = new ArrayList<>();
        demand.forEach((sku, quantity) -> pieces.addAll(Collections.nCopies(quantity, sku)));
        Collections.shuffle(pieces, random);
        List<Parcel> parcels = new ArrayList<>();
        while (!pieces.isEmpty()) {
            Map<Sku, Integer> content = new TreeMap<>();
            for (int i = random.nextInt(1, pieces.size() + 1); i > 0; i--) {
                content.merge(pieces.removeLast(), 1, Integer::sum);
            }
            parcels.add(new Parcel(
                    id(),
                    Parcel.State.REQUESTED,
                    0,
                    content.entrySet().stream()
                            .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                            .toList()));
        }
        return parcels;
    }

    private ShipmentId id() {
        return new ShipmentId(new UUID(random.nextLong(), random.nextLong()));
    }

    private Parcel parcel(int cups) {
        return new Parcel(id(), Parcel.State.REQUESTED, 0, List.of(new Amount(new Sku("CUP"), cups)));
    }

    private static Parcel packed(Parcel parcel, long captured) {
        return new Parcel(parcel.shipment(), Parcel.State.PACKED, captured, parcel.content());
    }
}
