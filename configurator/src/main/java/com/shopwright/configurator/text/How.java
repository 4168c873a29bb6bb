package com.shopwright.configurator.text;

/** How words were understood, from the surest to the vaguest. */
public enum How {
    /** A text to be written on the product. */
    TEXT,
    /** A number. */
    NUMBER,
    /** The label of an option or value, word for word. */
    LABEL,
    /** One of its synonyms, word for word. */
    SYNONYM,
    /** The name that the model's author gave it. */
    NAME,
    /** A label or synonym in another form, like the plural, or in another order. */
    STEM,
    /** A label or synonym with a slip of the finger. */
    TYPO,
    /** One word of a longer label or synonym. */
    PART,
    /** A relative size, like small or tall. */
    SIZE
}
