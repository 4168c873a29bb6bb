package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.ShopSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of this package its {@link Shell}. */
@ControllerAdvice(basePackageClasses = ShellAdvice.class)
class ShellAdvice {
    private final Catalog catalog;
    private final ShopProfiles profiles;
    private final CartCookie cart;
    private final BusinessTime time;
    private final ShopSettings settings;
    private final Links links;
    private final Words words;

    ShellAdvice(
            Catalog catalog,
            ShopProfiles profiles,
            CartCookie cart,
            BusinessTime time,
            ShopSettings settings,
            Links links,
            Words words) {
        this.catalog = catalog;
        this.profiles = profiles;
        this.cart = cart;
        this.time = time;
        this.settings = settings;
        this.links = links;
        this.words = words;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return new Shell(
                profiles.current(),
                catalog.collections(),
                cart.cart(request).map(Cart::pieces).orElse(0),
                settings.demo() ? Optional.of(ribbon()) : Optional.empty());
    }

    private DemoRibbon ribbon() {
        String day = time.runsFast() ? words.took(time.dayLength()).replace(".0 s", " s") : "24 h";
        return new DemoRibbon(words.date(time.today()), day, address("mailbox"), address("bank"));
    }

    private Optional<String> address(String partner) {
        return links.link(partner).map(link -> link.url().toString());
    }
}
