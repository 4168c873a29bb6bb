package com.shopwright.carts;

/**
 * What a buyer has to know about a line, one or two sentences.
 *
 * @param blocking it cannot be ordered as it stands; else it was mended, and can
 */
public record Remark(String text, boolean blocking) {

    /** Without the full stop, for a refusal: who shows one sets it. */
    public String clause() {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
