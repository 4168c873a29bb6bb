package com.shopwright.storefront;

import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Leads from a saved design to the page where it can be copied: an order knows which design it has, not of which product. */
@Controller
class DesignPages {

    private final Designs designs;

    DesignPages(Designs designs) {
        this.designs = designs;
    }

    static String address(DesignId id) {
        return "/designs/" + id.value();
    }

    @GetMapping("/designs/{hash:[0-9a-f]{64}}")
    ModelAndView design(@PathVariable String hash) {
        DesignId id = new DesignId(hash);
        Design design = Optional.ofNullable(designs.find(Set.of(id)).get(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return SeeOther.to("/products/" + design.model() + address(id));
    }
}
