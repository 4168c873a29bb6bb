/**
 * The first start: fills an empty shop from readable files, with the demo goods or with the little that no shop can run
 * without.
 *
 * <p>Stands on top of the rooms and is called by nobody; owns no table, publishes and hears nothing. A file is read into a
 * form (one record per file), a form is turned into the rooms' values, and only then is anything written.
 *
 * <p>Invariants: all of it or nothing, in one transaction; a shop that has goods is left alone; a file that cannot be
 * used is refused with its name, the field and the remedy, before the shop opens.
 */
@NullMarked
package com.shopwright.demo;

import org.jspecify.annotations.NullMarked;
