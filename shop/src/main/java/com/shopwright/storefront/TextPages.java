package com.shopwright.storefront;

import com.shopwright.pricing.Pricing;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a shop has to say about itself; a merchant replaces the templates' texts. */
@Controller
class TextPages {
    private final Pricing pricing;
    private final Words words;

    TextPages(Pricing pricing, Words words) {
        this.pricing = pricing;
        this.words = words;
    }

    @GetMapping("/delivery")
    ModelAndView delivery() {
        List<String> countries =
                pricing.destinations().stream().map(words::country).toList();
        return new ModelAndView("storefront/delivery", "countries", countries);
    }

    @GetMapping("/imprint")
    String imprint() {
        return "storefront/imprint";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "storefront/privacy";
    }
}
