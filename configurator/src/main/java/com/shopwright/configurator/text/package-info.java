/**
 * From a buyer's own words to a valid configuration: {@code "a small oak table with black legs, 140 wide"}.
 *
 * <p>The way of a sentence: characters become tokens ({@link com.shopwright.configurator.text.Tokens}), words are spelled
 * as the model knows them ({@code Spelling}), runs of tokens become pieces that mean something ({@code Spotting}: names of
 * options and values, measures, sizes, negations), bindings connect pieces that belong together and give wishes ({@link
 * com.shopwright.configurator.text.Wishes}), and the projection grants as many of them as the rules allow ({@link
 * com.shopwright.configurator.text.Interpreter}).
 *
 * <p>Words about the product come from its model: labels, synonyms and names of options and values. Words that every
 * product shares (numbers, units, sizes, negations, stop words) stand in one list per language beside this package.
 *
 * <p>Invariants: whatever is written, the choices that come back are part of at least one valid configuration; nothing is
 * chosen that no word asked for; every content word is either behind a slot or reported as not understood.
 */
@NullMarked
package com.shopwright.configurator.text;

import org.jspecify.annotations.NullMarked;
