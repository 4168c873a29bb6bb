package com.shopwright.demo;

import com.shopwright.catalog.ComponentItem;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ProductCollection;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.ModelCheck;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.pricing.TaxRate;
import com.shopwright.purchasing.ReorderLevel;
import com.shopwright.purchasing.SupplyTerm;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Timetable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the files of a folder into a {@link Seed}; what does not hold together is refused here, file and field named. */
final class SeedReader {

    private final SeedFolder demo;
    private final SeedFolder empty;
    private final String language;

    /** @param language what models are read in, where they have a translation */
    SeedReader(SeedFolder demo, SeedFolder empty, String language) {
        this.demo = demo;
        this.empty = empty;
        this.language = language;
    }

    Seed demo() {
        Ground ground = ground(demo);
        return new Seed(
                ground.profile(),
                ground.locations(),
                taxRates(),
                shipping(demo, ground),
                ground.timetable(),
                goods(ground));
    }

    /** The law is the same for every shop, so the tax rates are the demo's. */
    Seed empty() {
        Ground ground = ground(empty);
        return new Seed(
                ground.profile(),
                ground.locations(),
                taxRates(),
                shipping(empty, ground),
                ground.timetable(),
                Seed.Goods.NONE);
    }

    private record Ground(ShopProfile profile, List<Location> locations, Timetable timetable) {

        Currency currency() {
            return profile.currency();
        }
    }

    private static Ground ground(SeedFolder folder) {
        ShopForm form = folder.read("shop.yaml", ShopForm.class);
        return checked("shop.yaml", "shop", () -> new Ground(form.profile(), form.places(), form.timetable()));
    }

    private List<TaxRate> taxRates() {
        List<TaxForm.Rate> rates = demo.read("tax.yaml", TaxForm.class).rates();
        return each("tax.yaml", "rates", rates, TaxForm.Rate::taxRate);
    }

    private static ShippingTable shipping(SeedFolder folder, Ground ground) {
        ShippingForm form = folder.read("shipping.yaml", ShippingForm.class);
        return checked("shipping.yaml", "shipping", () -> form.table(ground.currency()));
    }

    private Seed.Goods goods(Ground ground) {
        CollectionsForm collectionsForm = demo.read("collections.yaml", CollectionsForm.class);
        List<ProductCollection> collections = checked("collections.yaml", "collections", collectionsForm::inOrder);
        Map<Slug, ModelCheck.Sound> models = new ModelFiles(demo, language).read();
        List<Product> products = products(
                collections.stream().map(ProductCollection::slug).collect(Collectors.toSet()),
                models,
                ground.currency());
        List<ComponentItem> components = components();
        Set<Sku> skus = Stream.concat(
                        products.stream()
                                .flatMap(product -> product.variants().stream())
                                .map(Variant::sku),
                        components.stream().map(ComponentItem::sku))
                .collect(Collectors.toSet());
        models.values().forEach(model -> partsKnown(model, skus));
        List<StockForm.Item> items = demo.read("stock.yaml", StockForm.class).items();
        LocationId receiveAt = ground.locations().getFirst().id();
        Set<LocationId> places = ground.locations().stream().map(Location::id).collect(Collectors.toSet());
        List<ReorderLevel> levels = each("stock.yaml", "items", items, item -> item.level(receiveAt));
        List<StockForm.Opening> openings = each("stock.yaml", "items", items, item -> item.openings(places)).stream()
                .flatMap(List::stream)
                .toList();
        known("stock.yaml", "items", levels.stream().map(ReorderLevel::sku).toList(), skus);
        List<SuppliersForm.Entry> entries =
                demo.read("suppliers.yaml", SuppliersForm.class).suppliers();
        List<SupplyTerm> terms = each("suppliers.yaml", "suppliers", entries, entry -> terms(entry, ground)).stream()
                .flatMap(List::stream)
                .toList();
        known(
                "suppliers.yaml",
                "suppliers.terms",
                terms.stream().map(SupplyTerm::sku).toList(),
                skus);
        return new Seed.Goods(
                collections,
                products,
                components,
                List.copyOf(models.values()),
                openings,
                levels,
                each("suppliers.yaml", "suppliers", entries, entry -> entry.supplier(ground.currency())),
                terms);
    }

    private static List<SupplyTerm> terms(SuppliersForm.Entry entry, Ground ground) {
        return entry.terms().stream()
                .map(term -> entry.supplyTerm(term, ground.currency()))
                .toList();
    }

    private List<ComponentItem> components() {
        List<ComponentsForm.Entry> entries =
                demo.read("components.yaml", ComponentsForm.class).components();
        List<ComponentItem> components =
                each("components.yaml", "components", entries, ComponentsForm.Entry::component);
        Set<Sku> seen = new HashSet<>();
        components.forEach(one -> refuseUnless(
                seen.add(one.sku()),
                "components.yaml",
                "components.sku",
                one.sku() + " stands here twice; keep one of them"));
        return components;
    }

    private static void partsKnown(ModelCheck.Sound model, Set<Sku> skus) {
        model.model().skus().stream()
                .sorted()
                .forEach(sku -> refuseUnless(
                        skus.contains(new Sku(sku)),
                        model.text().file(),
                        "parts.sku",
                        "no component has the SKU " + sku + "; add it to components.yaml or correct it"));
    }

    /** What the product's cheapest configuration costs; a product has a model exactly if it says so. */
    private static Optional<Money> madeFrom(String file, ProductForm form, Map<Slug, ModelCheck.Sound> models) {
        Optional<ModelCheck.Sound> model =
                Optional.ofNullable(models.get(checked(file, "product", () -> new Slug(form.slug()))));
        refuseUnless(
                model.isPresent() == form.isMadeToOrder(),
                file,
                "madeToOrder",
                "write madeToOrder: true if and only if there is a model models/" + form.slug() + ".yaml");
        return model.map(ModelCheck.Sound::cheapest);
    }

    private List<Product> products(Set<Slug> collections, Map<Slug, ModelCheck.Sound> models, Currency currency) {
        List<Product> products = new ArrayList<>();
        Set<Slug> slugs = new HashSet<>();
        Set<Sku> skus = new HashSet<>();
        for (String file : demo.names("products")) {
            ProductForm form = demo.read(file, ProductForm.class);
            Optional<Money> madeFrom = madeFrom(file, form, models);
            Product product = checked(file, "product", () -> form.product(currency, madeFrom));
            refuseUnless(slugs.add(product.slug()), file, "slug", "another file has this slug; choose another one");
            refuseUnless(
                    collections.containsAll(product.collections()),
                    file,
                    "collections",
                    "name collections of collections.yaml");
            product.variants()
                    .forEach(variant -> refuseUnless(
                            skus.add(variant.sku()),
                            file,
                            "variants.sku",
                            "another file has the SKU " + variant.sku() + "; choose another one"));
            products.add(product);
        }
        models.forEach((slug, model) -> refuseUnless(
                slugs.contains(slug),
                model.text().file(),
                "product",
                "there is no products/" + slug + ".yaml; add it or correct the name"));
        return products;
    }

    /** Every SKU is one that is sold, and stands here once. */
    private static void known(String file, String field, List<Sku> named, Set<Sku> sold) {
        Set<Sku> seen = new HashSet<>();
        for (Sku sku : named) {
            refuseUnless(sold.contains(sku), file, field + ".sku", "no product has the SKU " + sku + "; correct it");
            refuseUnless(seen.add(sku), file, field + ".sku", sku + " stands here twice; keep one of them");
        }
    }

    private static <F, V> List<V> each(String file, String field, List<F> forms, Function<F, V> convert) {
        return IntStream.range(0, forms.size())
                .mapToObj(i -> checked(file, field + "[" + i + "]", () -> convert.apply(forms.get(i))))
                .toList();
    }

    private static <V> V checked(String file, String field, Supplier<V> convert) {
        try {
            return convert.get();
        } catch (InvalidInput refusal) {
            throw BrokenFile.of(file, field, refusal);
        }
    }

    private static void refuseUnless(boolean right, String file, String field, String remedy) {
        if (!right) {
            throw BrokenFile.of(file, field, remedy);
        }
    }
}
