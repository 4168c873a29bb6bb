package com.shopwright.payments.bank;

import com.shopwright.kernel.FormTargets;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The bank's card page, to which placing an order leads. */
@Component
final class BankPages implements FormTargets {

    private final Links links;

    BankPages(Links links) {
        this.links = links;
    }

    @Override
    public Stream<URI> addresses() {
        return links.link("bank").map(Link::url).stream();
    }
}
