package com.shopwright.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static final Part LEG = new Part(new Sku("PART-LEG"), 4);
    private static final Part TOP = new Part(new Sku("PART-TOP"), 1);

    /** Stored ids depend on this form: if this fails, designs that buyers saved can no longer be told from new ones. */
    @Test
    void theIdOfAContentNeverChanges() {
        assertThat(table().id().value()).isEqualTo("835afdbda3fd9d7fc715a155b5e7daa97dfd59680cdc9dabec76fbd98f6e603b");
    }

    @Test
    void theIdDoesNotDependOnTheOrderOfChoicesAndParts() {
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("wood", "Oak");
        turned.put("width", "1800");
        assertThat(design("Table", "3", turned, 90000, 20000, List.of(TOP, LEG), "a.svg")
                        .id())
                .isEqualTo(table().id());
    }

    @Test
    void thePictureIsNoContent() {
        assertThat(design("Table", "3", choices("1800"), 90000, 20000, List.of(LEG, TOP), "other.svg")
                        .id())
                .isEqualTo(table().id());
    }

    @Test
    void everythingElseIs() {
        assertThat(Stream.of(
                                table(),
                                design("Desk", "3", choices("1800"), 90000, 20000, List.of(LEG, TOP), "a.svg"),
                                design("Table", "4", choices("1800"), 90000, 20000, List.of(LEG, TOP), "a.svg"),
                                design("Table", "3", choices("1801"), 90000, 20000, List.of(LEG, TOP), "a.svg"),
                                design("Table", "3", choices("1800"), 90001, 20000, List.of(LEG, TOP), "a.svg"),
                                design("Table", "3", choices("1800"), 90000, 20001, List.of(LEG, TOP), "a.svg"),
                                design("Table", "3", choices("1800"), 90000, 20000, List.of(LEG), "a.svg"),
                                design("Table", "3", Map.of(), 90000, 20000, List.of(LEG, TOP), "a.svg"))
                        .map(Design::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesThatRunTogetherAreTwoContents() {
        Design one = design("Table", "3", Map.of("a", "1\n1:b\n1:2"), 1, 1, List.of(), "a.svg");
        Design two = design("Table", "3", Map.of("a", "1", "b", "2"), 1, 1, List.of(), "a.svg");
        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    void refusesOnePartTwice() {
        assertThatThrownBy(() -> design("Table", "3", Map.of(), 1, 1, List.of(LEG, LEG), "a.svg"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("parts"));
    }

    static Design table() {
        return design("Table", "3", choices("1800"), 90000, 20000, List.of(LEG, TOP), "a.svg");
    }

    private static Map<String, String> choices(String width) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("width", width);
        choices.put("wood", "Oak");
        return choices;
    }

    private static Design design(
            String name,
            String version,
            Map<String, String> choices,
            long price,
            int grams,
            List<Part> parts,
            String picture) {
        return new Design(
                name, "table", version, choices, Money.of(price, "EUR"), TaxClass.STANDARD, grams, 5, parts, picture);
    }
}
