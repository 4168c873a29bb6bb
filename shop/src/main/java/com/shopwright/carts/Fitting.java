package com.shopwright.carts;

import com.shopwright.designs.ConfigureOutcome;

/**
 * What a product's model says to some choices.
 *
 * @param doorstep turns the answer's business days ({@code readyIn}) into dates at the door
 */
public record Fitting(ConfigureOutcome outcome, Doorstep doorstep) {}
