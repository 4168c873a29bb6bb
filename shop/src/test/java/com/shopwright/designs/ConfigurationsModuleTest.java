package com.shopwright.designs;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ProductCard;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Change;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.Offer;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.ConfigureOutcome.Configured;
import com.shopwright.designs.SaveOutcome.Saved;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.testing.Stools;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationsModuleTest {

    private static final Slug NOTHING = new Slug("nothing");
    private static final Map<String, String> WALNUT = Map.of("height", "450", "wood", "walnut", "cushion", "yes");

    private TestRooms rooms;
    private Catalog catalog;
    private Models models;
    private Configurations configurations;

    @BeforeEach
    void open() {
        open(Map.of());
    }

    private void open(Map<String, Object> properties) {
        rooms = TestRooms.with(properties, "catalog", "designs");
        catalog = rooms.get(Catalog.class);
        models = rooms.get(Models.class);
        configurations = rooms.get(Configurations.class);
        rooms.get(ShopProfiles.class)
                .put(new ShopProfile(
                        "Larkwood",
                        "Made well",
                        "hello@larkwood.example",
                        Currency.getInstance("EUR"),
                        "DE",
                        Optional.empty()));
        Stools.into(catalog, models);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aPublishedModelPutsItsProductOnTheListAtItsCheapest() {
        assertThat(card().configurable()).isTrue();
        assertThat(card().pricesVary()).isTrue();
        assertThat(card().priceFrom()).isEqualTo(euros(100_00));
        Stools.publish(models, Stools.dearer());
        assertThat(card().priceFrom()).isEqualTo(euros(110_00));
        Product stool = catalog.product(Stools.STOOL).orElseThrow();
        assertThat(stool.madeToOrder()).isTrue();
        assertThat(stool.variants()).isEmpty();
        assertThat(stool.priceFrom()).isEqualTo(euros(110_00));
    }

    @Test
    void aVersionIsWrittenOnce() {
        assertThat(models.publish(Stools.sound(Stools.first()))).isInstanceOf(PublishOutcome.Unchanged.class);
        assertThat(refused(Stools.first().replace("base: 100.00", "base: 99.00")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("stool.yaml");
                    assertThat(fault.field()).isEqualTo("version");
                    assertThat(fault.problem()).contains("version 1 of stool", "another text");
                    assertThat(fault.remedy()).contains("Raise version to 2");
                });
        assertThat(card().priceFrom()).isEqualTo(euros(100_00));
    }

    @Test
    void anOlderVersionThatComesLaterIsNotSoldBy() {
        Stools.publish(models, Stools.withoutWalnut());
        Stools.publish(models, Stools.dearer());
        assertThat(configurations.model(Stools.STOOL).map(Model::version)).contains(3);
        assertThat(card().priceFrom()).isEqualTo(euros(100_00));
    }

    @Test
    void refusesAModelThatTheCatalogueDoesNotKnow() {
        String strange = Stools.first()
                .replace("product: stool", "product: throne")
                .replace("currency: EUR", "currency: GBP")
                .replace("SEAT-OAK", "SEAT-ELM");
        assertThat(refused(strange))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("product", "currency", "parts.sku");
        assertThat(refused(strange))
                .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
        assertThat(configurations.model(new Slug("throne"))).isEmpty();
    }

    @Test
    void isCompiledAnewFromWhatIsStored() {
        CompiledModels restarted = new CompiledModels(rooms.get(ModelRows.class), rooms.get(ShopSettings.class));
        Model model = restarted.current(Stools.STOOL).orElseThrow().model();
        assertThat(model.version()).isEqualTo(1);
        assertThat(restarted.compiled(new ModelVersion(Stools.STOOL, 7))).isEmpty();
        Stools.publish(models, Stools.dearer());
        assertThat(restarted.current(Stools.STOOL).orElseThrow().model().version())
                .as("another process published it")
                .isEqualTo(2);
    }

    @Test
    void answersWhatIsPossibleAndWhatItCosts() {
        Configured configured = configured(Map.of("height", "700"), Optional.empty());
        assertThat(configured.answer().price()).isEqualTo(100_00);
        assertThat(offer(configured, "wood", "walnut").state()).isEqualTo(Offer.State.EXCLUDED);
        assertThat(offer(configured, "cushion", "yes").price()).isEqualTo(125_00);
        assertThat(configured.reasons()).isEmpty();
    }

    @Test
    void theLatestChoiceHoldsAndTheRulesBehindAChangeAreTold() {
        Configured configured = configured(Map.of("height", "700", "wood", "walnut"), Optional.of("wood"));
        assertThat(configured.answer().changes()).singleElement().satisfies(change -> {
            assertThat(change.option()).isEqualTo("height");
            assertThat(change.from()).isEqualTo("700");
        });
        assertThat(configured.answer().choices().of("wood")).contains("walnut");
        assertThat(configured.reasons())
                .extracting(WhyNot.Rule::reason)
                .containsExactly("Walnut legs longer than 60 cm are too weak.");
        assertThat(configurations.whyNot(Stools.STOOL, Map.of("height", "700"), "wood", "walnut"))
                .hasValueSatisfying(why -> assertThat(why.choices()).containsExactly("height"));
        assertThat(configurations.whyNot(Stools.STOOL, Map.of("height", "450"), "wood", "walnut"))
                .isEmpty();
        assertThat(configurations.whyNot(Stools.STOOL, Map.of(), "wood", "gold"))
                .isEmpty();
    }

    @Test
    void refusesWhatTheModelDoesNotHave() {
        assertThat(configurations.configure(Stools.STOOL, Map.of("wood", "gold"), Optional.empty(), Supply.UNLIMITED))
                .isInstanceOfSatisfying(
                        ConfigureOutcome.NotUnderstood.class,
                        refused -> assertThat(refused.misfits())
                                .extracting(Misfit::option)
                                .containsExactly("wood"));
        assertThat(configurations.configure(Stools.STOOL, Map.of(), Optional.of("colour"), Supply.UNLIMITED))
                .isInstanceOf(ConfigureOutcome.NotUnderstood.class);
        assertThat(configurations.configure(NOTHING, Map.of(), Optional.empty(), Supply.UNLIMITED))
                .isInstanceOf(ConfigureOutcome.NotMadeToOrder.class);
        assertThat(configurations.save(Stools.STOOL, Map.of("wood", "gold")))
                .isInstanceOf(SaveOutcome.NotUnderstood.class);
        assertThat(configurations.save(NOTHING, WALNUT)).isInstanceOf(SaveOutcome.NotMadeToOrder.class);
    }

    @Test
    void savesOnlyWhatIsCompleteAndAgrees() {
        assertThat(configurations.save(Stools.STOOL, Map.of("height", "450", "cushion", "no")))
                .isEqualTo(new SaveOutcome.Incomplete(List.of("wood")));
        assertThat(configurations.save(Stools.STOOL, Map.of("height", "700", "wood", "walnut", "cushion", "no")))
                .isInstanceOfSatisfying(SaveOutcome.Contradictory.class, refused -> {
                    assertThat(refused.changes()).hasSize(1);
                    assertThat(refused.reasons()).hasSize(1);
                });
    }

    @Test
    void freezesTheDesignInWordsAndParts() {
        Saved saved = saved(WALNUT);
        Design design = saved.design();
        assertThat(design.name()).isEqualTo("Fen stool");
        assertThat(design.price()).isEqualTo(euros(165_00));
        assertThat(design.makingDays()).isEqualTo(4);
        assertThat(design.weightGrams()).isEqualTo(4500);
        assertThat(design.parts())
                .containsExactlyInAnyOrder(
                        new Part(Stools.WALNUT_SEAT, 1), new Part(Stools.LEG, 3), new Part(Stools.CUSHION, 1));
        Specification words = design.specification();
        assertThat(words.choices())
                .containsExactly(
                        new Chosen("height", "Height", "450 mm"),
                        new Chosen("wood", "Wood", "Walnut"),
                        new Chosen("cushion", "Cushion", "Yes"));
        assertThat(words.code()).isNotBlank();
        assertThat(words.price().stream()
                        .mapToLong(line -> line.amount().amount())
                        .sum())
                .isEqualTo(165_00);
        assertThat(words.pieces())
                .contains(new Specification.Piece(
                        "Leg", Stools.LEG, "turnery", true, 3, new Specification.Size(423, 40, 40), 3));
        assertThat(rooms.get(Designs.class).find(java.util.Set.of(saved.id()))).containsEntry(saved.id(), design);
    }

    @Test
    void theSameChoicesInAnotherOrderAreTheSameDesign() {
        Map<String, String> turned = new java.util.LinkedHashMap<>();
        turned.put("cushion", "yes");
        turned.put("wood", "walnut");
        turned.put("height", "450");
        assertThat(saved(turned).id()).isEqualTo(saved(WALNUT).id());
    }

    @Test
    void anOldDesignOpensAsItWasMadeAndIsSoldAsItIsNow() {
        Saved old = saved(WALNUT);
        assertThat(standing(old)).isInstanceOf(Standing.Current.class);
        Stools.publish(models, Stools.dearer());
        OpenedDesign opened = configurations.open(old.id()).orElseThrow();
        assertThat(opened.design()).isEqualTo(old.design());
        assertThat(opened.model().map(Model::version)).contains(1);
        assertThat(opened.standing()).isInstanceOfSatisfying(Standing.Renewed.class, renewed -> {
            assertThat(renewed.design().price()).isEqualTo(euros(175_00));
            assertThat(renewed.design().choices()).isEqualTo(old.design().choices());
            assertThat(configurations.open(renewed.id()).orElseThrow().standing())
                    .isInstanceOf(Standing.Current.class);
        });
    }

    @Test
    void anOldDesignThatIsNotMadeAnyMoreSaysWhatWouldBe() {
        Saved old = saved(WALNUT);
        Saved oak = saved(Map.of("height", "450", "wood", "oak", "cushion", "no"));
        Stools.publish(models, Stools.withoutWalnut());
        assertThat(standing(old)).isInstanceOfSatisfying(Standing.Outdated.class, outdated -> {
            assertThat(outdated.changes()).extracting(Change::option).containsExactly("wood");
            assertThat(outdated.nearest().of("cushion")).contains("yes");
            assertThat(outdated.reason()).contains("Fen stool", "Wood");
        });
        assertThat(standing(oak)).isInstanceOf(Standing.Renewed.class);
        assertThat(configurations.open(new DesignId("ab".repeat(32)))).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheShop() {
        close();
        open(Map.of("shopwright.language", "de"));
        CompiledModels restarted = new CompiledModels(rooms.get(ModelRows.class), rooms.get(ShopSettings.class));
        Model model = restarted.current(Stools.STOOL).orElseThrow().model();
        assertThat(model.title()).isEqualTo("Hocker");
        assertThat(rooms.get(ChoiceWords.class).of(model, Map.of("height", "1200", "wood", "oak", "cushion", "yes")))
                .containsExactly(
                        new Chosen("height", "Höhe", "1.200 mm"),
                        new Chosen("wood", "Holz", "Eiche"),
                        new Chosen("cushion", "Kissen", "Ja"));
    }

    private List<Fault> refused(String text) {
        PublishOutcome outcome = models.publish(Stools.sound(text));
        assertThat(outcome).isInstanceOf(PublishOutcome.Refused.class);
        return ((PublishOutcome.Refused) outcome).faults();
    }

    private Configured configured(Map<String, String> choices, Optional<String> latest) {
        ConfigureOutcome outcome = configurations.configure(Stools.STOOL, choices, latest, Supply.UNLIMITED);
        assertThat(outcome).isInstanceOf(Configured.class);
        return (Configured) outcome;
    }

    private static Offer offer(Configured configured, String option, String value) {
        return configured.answer().offers().getOrDefault(option, List.of()).stream()
                .filter(offer -> offer.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Saved saved(Map<String, String> choices) {
        SaveOutcome outcome = configurations.save(Stools.STOOL, choices);
        assertThat(outcome).isInstanceOf(Saved.class);
        return (Saved) outcome;
    }

    private Standing standing(Saved saved) {
        return configurations.open(saved.id()).orElseThrow().standing();
    }

    private ProductCard card() {
        return catalog.products(new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .items()
                .getFirst();
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
