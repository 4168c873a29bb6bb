package com.shopwright.partners.stripe;

/**
 * What is kept of a card: what a receipt shows, how this test card behaves, and a fingerprint that is the same for the same number
 * and says nothing about it.
 */
record CardFace(String brand, String last4, int expMonth, int expYear, String fingerprint, TestCard behaviour) {}
