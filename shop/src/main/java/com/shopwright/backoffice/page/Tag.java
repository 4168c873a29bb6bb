package com.shopwright.backoffice.page;

/** A state in a word or two. {@code tone} is a class of the stylesheet: good, wait, bad or nothing. */
public record Tag(String text, String tone) {}
