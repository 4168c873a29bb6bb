package com.shopwright.configurator.model;

/** A change to expressions that keeps what they mean; {@code rewrite} of a node carries it to the node's operands. */
interface Rewrite {

    Arithmetic number(Arithmetic number);

    Condition condition(Condition condition);
}
