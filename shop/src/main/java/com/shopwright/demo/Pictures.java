package com.shopwright.demo;

/** Files name a picture by where it lies beside them; the shop by its path below {@code /pictures/}. */
final class Pictures {

    private static final String FOLDER = "pictures/";

    private Pictures() {}

    static String path(String file) {
        return file.startsWith(FOLDER) ? file.substring(FOLDER.length()) : file;
    }
}
