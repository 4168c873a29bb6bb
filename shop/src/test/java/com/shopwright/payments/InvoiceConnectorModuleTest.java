package com.shopwright.payments;

/** What of the contract is different for invoice, its terms say. */
class InvoiceConnectorModuleTest extends ByHandContract {

    @Override
    PaymentMethod method() {
        return new PaymentMethod("invoice");
    }
}
