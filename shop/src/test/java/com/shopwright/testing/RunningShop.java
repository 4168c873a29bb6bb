package com.shopwright.testing;

import com.shopwright.Shopwright;
import com.shopwright.database.CountedDataSource;
import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.ShopMode;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * The shop with its partners in this JVM: real HTTP on free ports, a database of its own, demo goods, a business day of
 * 400 ms, abuse limits off. {@link #full} and {@link #simple} are started once and shared by all tests of the JVM, so a
 * test makes its own carts and orders and leaves knobs and stock as it found them; {@link #start} is one for a test alone.
 */
public final class RunningShop implements AutoCloseable {
    public static final String OWNER_KEY = "owner-key-of-the-tests";
    public static final String OWNER_PASSWORD = "owner-password-of-the-tests";
    public static final Duration DAY = Duration.ofMillis(400);

    private final Path folder;
    private final URI url;
    private final Partners partners;
    private final ConfigurableApplicationContext context;

    private RunningShop(Path folder, URI url, Partners partners, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.url = url;
        this.partners = partners;
        this.context = context;
    }

    /** With bank, suppliers, warehouse and mailbox. */
    public static RunningShop full() {
        return Full.SHOP;
    }

    /** {@code --simple}: only a mailbox. */
    public static RunningShop simple() {
        return Simple.SHOP;
    }

    /**
     * A shop of the caller's own, to be closed by it.
     *
     * @param properties such as {@code shopwright.limits=true}, stronger than the fixture's
     */
    public static RunningShop start(ShopMode mode, String... properties) {
        return start(mode, mode == ShopMode.FULL ? Partner.USUAL : EnumSet.of(Partner.MAILBOX), properties);
    }

    /** A shop of the caller's own with these partners. */
    public static RunningShop start(ShopMode mode, Set<Partner> wanted, String... properties) {
        Path folder = temporaryFolder();
        write(folder.resolve("owner.key"), OWNER_KEY);
        write(folder.resolve("owner.password"), OWNER_PASSWORD);
        URI url = URI.create("http://localhost:" + FreePorts.one());
        Partners partners =
                Partners.start(Settings.in(folder).only(wanted).day(DAY).shop(url));
        try {
            SpringApplication application = new SpringApplication(Shopwright.class);
            application.setRegisterShutdownHook(false);
            application.addInitializers(
                    context -> context.getBeanFactory().addBeanPostProcessor(new CountedDataSource.Everywhere()));
            return new RunningShop(folder, url, partners, application.run(arguments(folder, url, mode, properties)));
        } catch (RuntimeException e) {
            partners.close();
            delete(folder);
            throw e;
        }
    }

    public URI url() {
        return url;
    }

    /** An absolute address of this shop. */
    public URI url(String path) {
        return url.resolve(path);
    }

    /** Where Prometheus reads its metrics. */
    public URI management(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.management.port") + path);
    }

    /** The address of a partner. */
    public URI partner(Partner partner) {
        return partners.address(partner);
    }

    public Path data() {
        return folder;
    }

    /** The API as a stranger calls it. */
    public ApiClient api() {
        return new ApiClient(url);
    }

    /** The API with the owner's key. */
    public ApiClient owner() {
        return api().with("Authorization", "Bearer " + OWNER_KEY);
    }

    /** Leaves none of a SKU and nothing of it on its way, whatever other tests of this shop have bought. */
    public void emptyShelves(String sku) {
        String stock = "/api/v1/admin/stock/" + sku;
        Awaitility.await("what is on its way has come")
                .atMost(Duration.ofSeconds(30))
                .until(() -> owner().get(stock).expect(200).json().findValues("onOrder").stream()
                        .allMatch(coming -> coming.asInt() == 0));
        owner().get(stock)
                .json()
                .findValuesAsString("location")
                .forEach(location -> owner().post(stock + "/counts", Map.of("location", location, "onHand", 0))
                        .expect(200));
    }

    public BankClient bank() {
        return new BankClient(new ApiClient(partner(Partner.BANK)));
    }

    public Buyer buyer() {
        return new Buyer(this, api());
    }

    /**
     * How many statements the page at {@code path} takes, drawn as for a browser but on this thread, on which they are
     * counted.
     */
    public int statementsOf(String path) {
        Object[] filters = context.getBeanProvider(Filter.class).orderedStream().toArray();
        MockMvc pages = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .addFilters(Arrays.copyOf(filters, filters.length, Filter[].class))
                .build();
        return ((CountedDataSource) face(DataSource.class)).statementsOf(() -> {
            try {
                pages.perform(MockMvcRequestBuilders.get(url(path)).accept(MediaType.TEXT_HTML))
                        .andExpect(MockMvcResultMatchers.status().isOk());
            } catch (Exception broken) {
                throw new IllegalStateException(path, broken);
            }
        });
    }

    /** A room's face, for what cannot be seen from outside. */
    public <T> T face(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(face(DataSource.class));
    }

    @Override
    public void close() {
        context.close();
        partners.close();
        delete(folder);
    }

    private static String[] arguments(Path folder, URI url, ShopMode mode, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + url.getPort(),
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--management.server.address=127.0.0.1",
                "--shopwright.database.url=" + TestDatabase.migrated().url(),
                // Many shops share one server, and most of them have nothing to do.
                "--spring.datasource.hikari.minimum-idle=2",
                "--spring.datasource.hikari.idle-timeout=10000",
                "--shopwright.data=" + folder,
                "--shopwright.links=" + folder.resolve("links"),
                "--shopwright.url=" + url,
                "--shopwright.mode=" + mode,
                "--shopwright.seed=demo",
                "--shopwright.limits=false",
                "--shopwright.business-day=" + DAY.toMillis()));
        for (String property : properties) {
            // Spring would join two values of one argument.
            String name = "--" + property.substring(0, property.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add("--" + property);
        }
        return arguments.toArray(String[]::new);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("shopwright-test-shop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shared by the JVM, so closed with it, before the database that it uses. */
    private static RunningShop shared(ShopMode mode) {
        RunningShop shop = start(mode);
        TestDatabase.beforeStop(shop::close);
        return shop;
    }

    private static final class Full {
        private static final RunningShop SHOP = shared(ShopMode.FULL);
    }

    private static final class Simple {
        private static final RunningShop SHOP = shared(ShopMode.SIMPLE);
    }
}
