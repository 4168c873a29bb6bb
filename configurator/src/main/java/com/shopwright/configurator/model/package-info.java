/**
 * The model language: reads a product's model file, says what is wrong with it in file, line and remedy, and turns it
 * into the network that the engine compiles. {@code docs/models.md} teaches the language to authors.
 *
 * <p>From file to network: {@code Yaml} opens the file, {@code Sections} reads it section by section into a {@code
 * Draft}: options, rules and a {@code Recipe}. {@code Parser} and {@code Typing} turn each expression into {@code
 * Arithmetic} and {@code Condition}. {@code Lowering} makes relations, terms and needs of them, {@code Splitting} smaller
 * ones where they couple too much. {@code Billing} works the same recipe out for one configuration.
 *
 * <p>What a product looks like is read beside: {@code SceneReader} and {@code ShapeReader} make a {@code ScenePlan} of terms
 * over the same expressions, and {@code Staging} works it out for one configuration. It never enters the network, so shapes
 * may divide by what varies and count what they repeat. {@code SceneCheck} holds it to the bill.
 *
 * <p>Invariants: reading never throws, whatever the file holds; arithmetic is exact, and each line is rounded at one
 * point; the terms of the network sum to the lines of the bill for every full assignment; options determine every
 * auxiliary variable, so that counts of configurations are counts of what buyers can choose; a scene can be worked out for
 * every full assignment, and leaves out what cannot be made.
 */
@NullMarked
package com.shopwright.configurator.model;

import org.jspecify.annotations.NullMarked;
