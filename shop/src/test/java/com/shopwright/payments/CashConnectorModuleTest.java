package com.shopwright.payments;

/** What of the contract is different for cash, its terms say. */
class CashConnectorModuleTest extends ByHandContract {

    @Override
    PaymentMethod method() {
        return new PaymentMethod("cash");
    }
}
