package com.shopwright.configurator.text;

/** What some words stand for, and how surely. */
record Match(Sense sense, How how) {

    /** Whether the words are a whole label, synonym or name, whatever their form. */
    boolean whole() {
        return how != How.PART;
    }

    /** Whether the words are as good as the label itself. Of a label and a synonym, neither is the better word. */
    boolean wordForWord() {
        return how == How.LABEL || how == How.SYNONYM;
    }
}
