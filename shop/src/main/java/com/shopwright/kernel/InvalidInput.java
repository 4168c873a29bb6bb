package com.shopwright.kernel;

/**
 * What came in from outside cannot be turned into a value. Thrown only while parsing at the edge; the web turns it into
 * a problem that names the field and the remedy.
 */
public class InvalidInput extends RuntimeException {

    private final String field;

    /** @param remedy one sentence for the sender: what is expected instead */
    public InvalidInput(String field, String remedy) {
        super(remedy);
        this.field = field;
    }

    /** The field as the sender spelled it, for instance {@code shippingAddress.country}. */
    public String field() {
        return field;
    }

    /** What to send instead. */
    public String remedy() {
        return String.valueOf(getMessage());
    }
}
