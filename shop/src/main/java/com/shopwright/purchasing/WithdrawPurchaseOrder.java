package com.shopwright.purchasing;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.purchasing.wire.SupplierDesk;
import com.shopwright.purchasing.wire.SupplierDesk.Outcome;
import org.springframework.stereotype.Component;

/** Asks a supplier to forget a purchase order. */
@Component
class WithdrawPurchaseOrder implements TaskHandler {

    static final String KIND = "purchasing.withdraw";

    private final PurchaseOrderRows rows;
    private final SupplierDesk desk;
    private final Links links;

    WithdrawPurchaseOrder(PurchaseOrderRows rows, SupplierDesk desk, Links links) {
        this.rows = rows;
        this.desk = desk;
        this.links = links;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whether the supplier agrees or has shipped already: what comes nevertheless is received as counted. */
    @Override
    public void run(Task task) {
        rows.find(new PurchaseOrderId(task.subject()))
                .flatMap(order -> links.link(order.supplier().value()).map(link -> ask(link, order)))
                .ifPresent(outcome -> {
                    if (outcome instanceof Outcome.Unclear unclear) {
                        throw new IllegalStateException("not withdrawn yet: " + unclear.why());
                    }
                });
    }

    /** {@code NotThere}: the supplier never had it. */
    Outcome ask(Link link, PurchaseOrder order) {
        Outcome found = desk.find(link, order.number().value());
        return found instanceof Outcome.Told told
                ? desk.cancel(link, told.order().id(), order.id().value())
                : found;
    }
}
