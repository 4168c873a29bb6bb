package com.shopwright.backoffice.page;

import java.util.List;

/**
 * A product's model: its versions, and the text that may become the next one.
 *
 * @param action where the form goes
 * @param picture what the newest version's presets look like
 * @param next the number that the next version should have
 * @param review what was found in the text when it was last looked at
 */
public record ModelPage(
        String name,
        String product,
        String action,
        String picture,
        List<Version> versions,
        int next,
        String text,
        List<Translation> translations,
        Review review) {

    public record Version(String name, String published, String href, boolean current) {}

    /** @param id of the field */
    public record Translation(String id, String label, String text) {}

    /**
     * @param problems what stands in the way
     * @param doubts what may be meant as it is; publishing must be asked for twice then
     * @param changes what would be different; not empty if the text can be published
     */
    public record Review(List<Line> problems, List<Line> doubts, List<String> changes) {

        public static final Review NONE = new Review(List.of(), List.of(), List.of());

        public boolean publishable() {
            return !changes.isEmpty();
        }
    }

    /**
     * @param place file and line
     * @param line its number in the model's own text; 0 if it is somewhere else, or everywhere
     * @param quoted the line as it stands; empty if the whole file is concerned
     */
    public record Line(String place, int line, String quoted, String field, String problem, String remedy) {}
}
