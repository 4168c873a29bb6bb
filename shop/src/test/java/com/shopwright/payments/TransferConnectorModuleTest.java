package com.shopwright.payments;

/** What of the contract is different for transfer, its terms say. */
class TransferConnectorModuleTest extends ByHandContract {

    @Override
    PaymentMethod method() {
        return new PaymentMethod("transfer");
    }
}
