package com.shopwright.storefront;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that did what it should: 303, so that reloading the next page does not send the form again. */
final class SeeOther {
    private SeeOther() {}

    static ModelAndView to(String address) {
        RedirectView redirect = new RedirectView(address, false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
