package com.shopwright.partners.stripe;

/** An event as it was told, kept word for word: Stripe's events never change. */
record Occurrence(String id, String type, String about, String json, long created) {}
