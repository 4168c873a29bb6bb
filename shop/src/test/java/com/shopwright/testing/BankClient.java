package com.shopwright.testing;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The bank as a buyer's browser and a tester see it. */
public final class BankClient {
    public static final String GOOD = "4242424242424242";
    public static final String DECLINED = "4000000000000002";
    public static final String INSUFFICIENT_FUNDS = "4000000000009995";
    public static final String CHALLENGE = "4000000000003220";
    public static final String SLOW = "4000000000000010";
    public static final String SILENT = "4000000000000028";

    private final ApiClient bank;

    public BankClient(ApiClient bank) {
        this.bank = bank;
    }

    /** A token for a card. */
    public String token(String number) {
        String expiry = YearMonth.now(ZoneOffset.UTC).plusYears(2).format(DateTimeFormatter.ofPattern("MM/yy"));
        return bank.post("/v1/tokens", Map.of("number", number, "expiry", expiry, "cvc", "123"))
                .expect(201)
                .text("/token");
    }

    /** What the bank knows of an order's payments, oldest first. */
    public JsonNode payments(String orderNumber) {
        return bank.get("/v1/payments?reference=" + orderNumber).expect(200).at("/items");
    }

    /** Sets knobs; the others stay as they are. */
    public void knobs(Map<String, ?> knobs) {
        bank.put("/v1/knobs", knobs).expect(200);
    }
}
