package com.shopwright.api;

/**
 * A field at fault.
 *
 * @param field path in the body ({@code shippingAddress.country}), name in the query or path, or a header's name
 * @param remedy what to send instead
 */
record FieldFault(String field, String remedy) {}
