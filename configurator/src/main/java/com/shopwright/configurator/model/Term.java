package com.shopwright.configurator.model;

/** What a shape says by expressions, to be worked out for one configuration. Never throws. */
interface Term<T> {

    T at(Assignment assignment);
}
