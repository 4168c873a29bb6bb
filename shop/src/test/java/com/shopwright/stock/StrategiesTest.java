package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.Source.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From where goods come when several places have them. Places stand in the order of their priority. */
class StrategiesTest {
    private static final Sku CHAIR = new Sku("CHAIR");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Optional<PostalArea> NOWHERE = Optional.empty();

    private final AllocationStrategy fewest = new FewestShipments();
    private final AllocationStrategy nearest = new Nearest();
    private final AllocationStrategy oldest = new OldestStock();

    /** A location with so many pieces a SKU, and the day on which they came. */
    private record Place(Location location, Map<Sku, List<Layer>> goods) implements Source {

        static Place called(String name) {
            return new Place(new Location(new LocationId(name), name, 1), new TreeMap<>());
        }

        Place in(String country, String postalCode) {
            return new Place(
                    new Location(location.id(), location.name(), 1, Optional.of(new PostalArea(country, postalCode))),
                    goods);
        }

        Place with(Sku sku, int quantity) {
            return with(sku, quantity, 1);
        }

        Place with(Sku sku, int quantity, int day) {
            goods.computeIfAbsent(sku, key -> new ArrayList<>())
                    .add(new Layer(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day), quantity));
            return this;
        }

        @Override
        public int free(Sku sku) {
            return layers(sku).stream().mapToInt(Layer::quantity).sum();
        }

        @Override
        public List<Layer> layers(Sku sku) {
            return goods.getOrDefault(sku, List.of());
        }
    }

    private static Allocation from(String place, Sku sku, int quantity) {
        return new Allocation(sku, new LocationId(place), quantity);
    }

    private static TreeMap<Sku, Integer> wanted(Sku sku, int quantity) {
        return new TreeMap<>(Map.of(sku, quantity));
    }

    private static TreeMap<Sku, Integer> chairsAndLamps(int chairs, int lamps) {
        return new TreeMap<>(Map.of(CHAIR, chairs, LAMP, lamps));
    }

    private static Optional<PostalArea> to(String country, String postalCode) {
        return Optional.of(new PostalArea(country, postalCode));
    }

    @Test
    void fewestShipmentsTakesTheOnePlaceThatHasItAll() {
        List<Source> places = List.of(
                Place.called("leipzig").with(CHAIR, 5),
                Place.called("bremen").with(CHAIR, 5).with(LAMP, 5));
        assertThat(fewest.pick(chairsAndLamps(2, 1), places, NOWHERE))
                .containsExactly(from("bremen", CHAIR, 2), from("bremen", LAMP, 1));
    }

    @Test
    void fewestShipmentsAmongEqualsTakesThePlaceThatIsAskedFirst() {
        List<Source> places = List.of(
                Place.called("leipzig").with(CHAIR, 2), Place.called("bremen").with(CHAIR, 9));
        assertThat(fewest.pick(wanted(CHAIR, 2), places, NOWHERE)).containsExactly(from("leipzig", CHAIR, 2));
    }

    @Test
    void fewestShipmentsTakesTwoPlacesWhereThreeInOrderWouldDo() {
        List<Source> places = List.of(
                Place.called("leipzig").with(CHAIR, 2),
                Place.called("bremen").with(CHAIR, 2),
                Place.called("venlo").with(CHAIR, 4));
        assertThat(fewest.pick(wanted(CHAIR, 6), places, NOWHERE))
                .containsExactly(from("leipzig", CHAIR, 2), from("venlo", CHAIR, 4));
    }

    @Test
    void fewestShipmentsOfManyPlacesTakesTheFullestOnes() {
        List<Source> places = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> Place.called("small-" + i).with(CHAIR, 1))
                .toList());
        places.add(Place.called("large").with(CHAIR, 30).with(LAMP, 1));
        assertThat(fewest.pick(chairsAndLamps(12, 1), places, NOWHERE))
                .containsExactly(from("large", CHAIR, 12), from("large", LAMP, 1));
    }

    @Test
    void nearestTakesFromTheBuyersCountryThoughItIsAskedLast() {
        List<Source> places = List.of(
                Place.called("leipzig").in("DE", "04109").with(CHAIR, 5),
                Place.called("venlo").in("NL", "5911").with(CHAIR, 5));
        assertThat(nearest.pick(wanted(CHAIR, 2), places, to("NL", "1017 AB")))
                .containsExactly(from("venlo", CHAIR, 2));
        assertThat(nearest.pick(wanted(CHAIR, 2), places, to("FR", "75001")))
                .as("in neither country: as they are asked")
                .containsExactly(from("leipzig", CHAIR, 2));
    }

    @Test
    void nearestGoesByTheStartOfThePostalCodeAndSplitsRatherThanGoFar() {
        List<Source> places = List.of(
                Place.called("hamburg").in("DE", "20095").with(CHAIR, 9),
                Place.called("leipzig").in("DE", "04109").with(CHAIR, 2),
                Place.called("halle").in("DE", "06108").with(CHAIR, 2));
        assertThat(nearest.pick(wanted(CHAIR, 5), places, to("DE", "04 315")))
                .containsExactly(from("leipzig", CHAIR, 2), from("halle", CHAIR, 2), from("hamburg", CHAIR, 1));
    }

    @Test
    void nearestWithoutAddressesTakesPlacesAsTheyAreAsked() {
        List<Source> places = List.of(
                Place.called("leipzig").with(CHAIR, 2), Place.called("bremen").with(CHAIR, 9));
        assertThat(nearest.pick(wanted(CHAIR, 3), places, to("DE", "28195")))
                .containsExactly(from("leipzig", CHAIR, 2), from("bremen", CHAIR, 1));
        assertThat(nearest.pick(wanted(CHAIR, 3), places, NOWHERE))
                .containsExactly(from("leipzig", CHAIR, 2), from("bremen", CHAIR, 1));
    }

    @Test
    void oldestStockTakesWhatCameFirstWhereverItLies() {
        List<Source> places = List.of(
                Place.called("leipzig").with(CHAIR, 2, 10).with(CHAIR, 5, 30),
                Place.called("bremen").with(CHAIR, 3, 20));
        assertThat(oldest.pick(wanted(CHAIR, 2), places, NOWHERE)).containsExactly(from("leipzig", CHAIR, 2));
        assertThat(oldest.pick(wanted(CHAIR, 4), places, NOWHERE))
                .containsExactly(from("bremen", CHAIR, 2), from("leipzig", CHAIR, 2));
        assertThat(oldest.pick(wanted(CHAIR, 6), places, NOWHERE))
                .containsExactly(from("bremen", CHAIR, 3), from("leipzig", CHAIR, 3));
    }

    @Test
    void anAreaIsNearerTheMoreOfThePostalCodeItShares() {
        PostalArea leipzig = new PostalArea("de", "04109");
        assertThat(List.of(
                        new PostalArea("FR", "04109"),
                        new PostalArea("DE", "20095"),
                        new PostalArea("DE", "06108"),
                        new PostalArea("DE", "04-315"),
                        new PostalArea("DE", "04109")))
                .extracting(leipzig::nearness)
                .containsExactly(0, 1, 2, 3, 6);
    }
}
