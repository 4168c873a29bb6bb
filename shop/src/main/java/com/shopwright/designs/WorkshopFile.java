package com.shopwright.designs;

/**
 * A file that the workshop makes a design by.
 *
 * @param name as it is asked for, and as it is saved
 * @param label in words
 */
public record WorkshopFile(String name, String label) {}
