package com.shopwright.kernel;

import java.net.URI;
import java.util.stream.Stream;

/**
 * Other sites to which a form of the shop's pages may lead, such as the page on which a buyer pays. Browsers hold a redirect
 * after a form to what the page named. A room that sends buyers elsewhere has a bean that says where to.
 */
@FunctionalInterface
public interface FormTargets {

    /** Their addresses, of which the origin counts. Asked for each page. */
    Stream<URI> addresses();
}
