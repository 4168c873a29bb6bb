package com.shopwright.stock;

/** @param priority lower is asked first when both can serve */
public record Location(LocationId id, String name, int priority) {}
