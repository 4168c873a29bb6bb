package com.shopwright.backoffice.page;

/** A sentence about what has just been done, or could not be. */
public record Notice(boolean good, String text) {

    public static Notice done(String text) {
        return new Notice(true, text);
    }

    public static Notice refused(String text) {
        return new Notice(false, text);
    }
}
