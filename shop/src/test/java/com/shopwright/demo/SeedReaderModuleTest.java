package com.shopwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.database.CannotStart;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Breaks the demo's own files, one at a time. */
class SeedReaderModuleTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        Path shop = Path.of(Objects.requireNonNull(getClass().getResource("/demo/shop.yaml"))
                .toURI());
        FileSystemUtils.copyRecursively(Objects.requireNonNull(shop.getParent()), folder);
    }

    @Test
    void readsTheFilesAsTheyAre() {
        assertThat(reader().demo().goods().products()).hasSize(38);
        assertThat(reader().empty().goods().products()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop.yaml | currency: EUR | currency: EURO | shop.currency | ISO 4217
            shop.yaml | DE89 3704 | DE88 3704 | shop.bankTransfer.iban | check digits
            shop.yaml | tagline: Furniture and homeware, made in small series | '' | tagline | missing
            stock.yaml | 'orderUpTo: 40,' | 'orderUpTo: 40, colour: red,' | items[1].colour | no such field
            tax.yaml | 'country: AT, class: zero' | 'country: AT, class: none' | rates[5].class | standard, reduced, zero
            tax.yaml | percent: 5.5 | percent: -5.5 | rates[7].percent | 0 to 100
            shipping.yaml | id: standard | id: slow | shipping.methods | standard
            shipping.yaml | 'countries: [DE]' | 'countries: [XX]' | shipping.country | ISO 3166
            shipping.yaml | price: 490 | price: 4.9 | methods[0].rates.home.bands[0].price | line
            collections.yaml | slug: tables | slug: Tables! | collections.slug | small letters
            products/morning-mug.yaml | price: 2200 | price: -1 | product.price | minor units
            products/morning-mug.yaml | 'collections: [tableware]' | 'collections: [mugs]' | collections | collections.yaml
            products/morning-mug.yaml | '{Glaze: Clay}' | '{Glaze: Mud}' | product.variants.options | LW-MMG-CLA
            products/morning-mug.yaml | sku: LW-MMG-CLA | sku: LW-BOK-CARE | variants.sku | LW-BOK-CARE
            products/morning-mug.yaml | 'weightGrams: 340, ' | '' | variants[0].weightGrams | missing
            products/reed-vase.yaml | slug: reed-vase | slug: morning-mug | slug | choose another
            stock.yaml | sku: LW-AST-WAL | sku: LW-AST-OAK | items.sku | twice
            stock.yaml | sku: LW-AST-WAL | sku: LW-NOTHING | items.sku | no product has the SKU
            stock.yaml | 'leipzig: 25' | 'berlin: 25' | items[1].onHand | berlin
            stock.yaml | 'leipzig: 25' | 'leipzig: -25' | items[1].onHand | 0 or more
            suppliers.yaml | sku: LW-AST-OAK | sku: LW-NOTHING | suppliers.terms.sku | LW-NOTHING
            components.yaml | 'sku: BRD-ASH-27' | 'sku: BRD-ASH-20' | components.sku | twice
            components.yaml | 'unit: "0.01 m²", ' | '' | components[0].unit | missing
            models/holm-dining-table.yaml | '20, BRD-ASH-20' | '20, BRD-ELM-20' | parts.sku | BRD-ELM-20
            products/holm-dining-table.yaml | 'madeToOrder: true' | 'madeToOrder: false' | madeToOrder | models/holm-dining-table.yaml
            products/reed-vase.yaml | 'slug: reed-vase' | 'slug: reed-vase\nmadeToOrder: true' | madeToOrder | models/reed-vase.yaml
            models/holm-dining-table.yaml | 'product: holm-dining-table' | 'product: holm-table' | product | name the file after its product
            models/holm-dining-table.yaml | 'min: 1200' | 'min: 9200' | options.length.length | line
            suppliers.yaml | moq: 2 | moq: 0 | suppliers[0].moq | 1 to 1000000
            """)
    void refusesABrokenFileWithItsNameTheFieldAndTheRemedy(
            String file, String right, String wrong, String field, String remedy) throws IOException {
        Path broken = folder.resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(right);
        Files.writeString(broken, text.replaceFirst(Pattern.quote(right), wrong));
        assertThatThrownBy(() -> reader().demo())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The file " + file + " cannot be used: " + field + ":")
                .hasMessageContaining(remedy);
    }

    @Test
    void refusesAFileThatIsNotThereOrNoYaml() throws IOException {
        Files.writeString(folder.resolve("tax.yaml"), "rates: [");
        assertThatThrownBy(() -> reader().demo())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("tax.yaml")
                .hasMessageContaining("line");
        Files.delete(folder.resolve("tax.yaml"));
        assertThatThrownBy(() -> reader().demo())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("tax.yaml")
                .hasMessageContaining("not there");
    }

    private SeedReader reader() {
        return new SeedReader(new SeedFolder("file:" + folder + "/"), new SeedFolder("classpath:empty/"), "en");
    }
}
