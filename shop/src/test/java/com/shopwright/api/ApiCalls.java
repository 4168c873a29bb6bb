package com.shopwright.api;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.RunningShop;

/** What the API's flow tests call with: every answer is held against the document on the way. */
record ApiCalls(RunningShop shop, ApiClient api, ApiClient owner, Buyer buyer) {

    static ApiCalls to(RunningShop shop) {
        ApiClient api = shop.api().observedBy(Documented::check);
        return new ApiCalls(shop, api, shop.owner().observedBy(Documented::check), new Buyer(shop, api));
    }

    String token(String card) {
        return shop.bank().token(card);
    }
}
