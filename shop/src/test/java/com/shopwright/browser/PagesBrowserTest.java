package com.shopwright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.shopwright.testing.RunningShop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every page owes everybody: a language, one heading, names for everything, room on a phone, a quiet console. */
class PagesBrowserTest {
    private static final List<String> SHOP = List.of(
            "/",
            "/products",
            "/products?query=oak",
            "/products?query=nothing-is-called-this",
            "/collections/tables",
            "/products/ren-dining-chair",
            "/products/tarn-rocking-chair",
            "/products/brook-teapot",
            "/cart",
            "/delivery",
            "/privacy",
            "/imprint",
            "/orders/find",
            "/no-such-page",
            "/office/sign-in");
    private static final List<String> OFFICE = List.of(
            "/office",
            "/office/orders",
            "/office/stock",
            "/office/stock/LW-RCF-CLR",
            "/office/stock/transfers",
            "/office/stock/places",
            "/office/stock/books",
            "/office/purchase-orders",
            "/office/shipments");

    /** The problems of the page that is open, one sentence each. */
    private static final String LOOK = """
            () => {
                const found = [];
                const shown = one => one.checkVisibility() && one.type !== 'hidden';
                const about = one => one.outerHTML.slice(0, 90);
                if (!document.documentElement.lang) found.push('no language');
                if (!document.title.trim()) found.push('no title');
                if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
                if (document.querySelectorAll('main').length !== 1) found.push('not one main');
                if (!document.querySelector('meta[name=viewport]')) found.push('no viewport');
                const named = one => (one.textContent.trim() || one.getAttribute('aria-label')
                    || one.getAttribute('aria-labelledby') || one.title
                    || [...one.querySelectorAll('img')].some(img => img.alt.trim()));
                for (const one of document.querySelectorAll('a[href], button, summary'))
                    if (shown(one) && !named(one)) found.push('no name: ' + about(one));
                for (const one of document.querySelectorAll('input, select, textarea'))
                    if (shown(one) && !one.labels.length && !one.getAttribute('aria-label')) found.push('no label: ' + about(one));
                for (const one of document.querySelectorAll('img'))
                    if (!one.hasAttribute('alt')) found.push('no alt: ' + about(one));
                const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
                ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => found.push('twice the id ' + id));
                for (const attribute of ['aria-labelledby', 'aria-describedby'])
                    for (const one of document.querySelectorAll('[' + attribute + ']'))
                        for (const id of one.getAttribute(attribute).split(/ +/))
                            if (!document.getElementById(id)) found.push(attribute + ' of nothing: ' + id);
                if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
                    found.push('wider than the screen: ' + document.documentElement.scrollWidth);
                return found;
            }
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = RunningShop.full();

    @Test
    void theShopIsSoundOnAPhone() {
        assertThat(inTheShop(Visitor.phone(), "phone")).isEmpty();
    }

    @Test
    void theShopIsSoundOnADeskInTheDark() {
        assertThat(inTheShop(Visitor.desk().setColorScheme(ColorScheme.DARK), "dark"))
                .isEmpty();
    }

    @Test
    void theBackOfficeIsSoundOnAPhone() {
        assertThat(inTheOffice(Visitor.phone(), "phone")).isEmpty();
    }

    @Test
    void theBackOfficeIsSoundOnADeskInTheDark() {
        assertThat(inTheOffice(Visitor.desk().setColorScheme(ColorScheme.DARK), "dark"))
                .isEmpty();
    }

    private List<String> inTheShop(Browser.NewContextOptions options, String look) {
        List<String> problems = new ArrayList<>();
        try (Visitor visitor = new Visitor(CHROMIUM.browser(), shop.url(), options)) {
            SHOP.forEach(path -> look(visitor, path, look, problems));
            new Shopper(visitor).putIntoCart("rill-carafe");
            look(visitor, "/cart", look, problems);
            look(visitor, "/checkout", look, problems);
            problems.addAll(visitor.complaints());
        }
        return problems;
    }

    private List<String> inTheOffice(Browser.NewContextOptions options, String look) {
        List<String> problems = new ArrayList<>();
        try (Visitor visitor = new Visitor(CHROMIUM.browser(), shop.url(), options)) {
            new Clerk(visitor).signIn();
            OFFICE.forEach(path -> look(visitor, path, look, problems));
            problems.addAll(visitor.complaints());
        }
        return problems;
    }

    private static void look(Visitor visitor, String path, String look, List<String> problems) {
        visitor.open(path);
        for (Object problem : (List<?>) visitor.page().evaluate(LOOK)) {
            problems.add(path + ": " + problem);
        }
        visitor.screenshot("pages-" + look + path.replaceAll("[^A-Za-z-]+", "-"));
    }
}
