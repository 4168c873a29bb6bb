package com.shopwright.configurator.text;

/** Connects pieces of one kind with what they belong to, and wishes what they say together. */
@FunctionalInterface
interface Binding {

    void bind(Sentence sentence);
}
