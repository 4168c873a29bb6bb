/**
 * Lines of lettering as outlines, from three typefaces that come with the program: a plain sans, Roman capitals and a round
 * hand. No machine's own fonts are asked, so that every machine makes the same sign.
 *
 * <p>Faces: {@link com.shopwright.configurator.lettering.Typefaces} and {@link
 * com.shopwright.configurator.lettering.Lettering}. Knows nothing of bodies or models.
 */
@NullMarked
package com.shopwright.configurator.lettering;

import org.jspecify.annotations.NullMarked;
