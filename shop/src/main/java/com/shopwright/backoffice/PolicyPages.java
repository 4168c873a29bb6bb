package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.PolicyPage;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Promises;
import com.shopwright.stock.SellingPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What happens when a good is asked for and none is there: the owner decides, one SKU at a time. */
@Controller
@RequestMapping(StockPages.PATH + "/{sku}/policy")
class PolicyPages {

    private final Desk desk;
    private final Promises promises;
    private final PolicyView view;

    PolicyPages(Desk desk, Promises promises, PolicyView view) {
        this.desk = desk;
        this.promises = promises;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(@PathVariable String sku, HttpServletRequest request, HttpServletResponse response) {
        Sku known = new Sku(sku);
        PolicyForm form = new PolicyForm(PolicyForm.of(
                Optional.ofNullable(promises.policies(Set.of(known)).get(known))));
        return desk.page("policy", page(known, form), request, response);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String sku,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sku known = new Sku(sku);
        PolicyForm form = new PolicyForm(typed);
        PolicyPage page = page(known, form);
        if (form.way().equals(PolicyForm.CATALOGUE)) {
            promises.removePolicy(known);
            return saved(page, request, response);
        }
        Optional<SellingPolicy> policy = form.policy().filter(wanted -> accepted(known, wanted, form));
        if (policy.isEmpty()) {
            ModelAndView again = desk.page("policy", page(known, form), request, response);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        promises.put(known, policy.get());
        return saved(page, request, response);
    }

    private boolean accepted(Sku sku, SellingPolicy wanted, PolicyForm form) {
        try {
            view.check(sku, wanted);
            return true;
        } catch (InvalidInput refused) {
            form.wrong(refused);
            return false;
        }
    }

    private ModelAndView saved(PolicyPage page, HttpServletRequest request, HttpServletResponse response) {
        return new ModelAndView(desk.back(
                Notice.done("Saved. It holds for whoever orders from now on; what was promised stays promised."),
                page.href(),
                request,
                response));
    }

    private PolicyPage page(Sku sku, PolicyForm form) {
        return view.draw(sku, form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
