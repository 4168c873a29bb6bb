/**
 * What is to be seen of one configuration: solids of a few kinds, what they are made of, where they stand and how they move.
 * Pure data in millimetres, worked out by the model from the same parts as the
 * bill of materials; meshes, pictures, files and drawings are all made of it.
 *
 * <p>Coordinates are right-handed: x runs to the right of somebody who stands before the product, y away from them to the
 * back, z up. The origin is on the floor below the product's middle; for products on a wall on the wall behind their
 * middle (y = 0, the product at negative y), for hanging ones at the ceiling (the product at negative z).
 *
 * <p>Invariant: a body's volume is worked out from its dimensions, never from a mesh,
 * and every mesh made of the body has it within half a per cent.
 */
@NullMarked
package com.shopwright.configurator.scene;

import org.jspecify.annotations.NullMarked;
