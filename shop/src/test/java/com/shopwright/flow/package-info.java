/** Stories of the running shop with its partners, told over HTTP as outsiders live them. */
@NullMarked
package com.shopwright.flow;

import org.jspecify.annotations.NullMarked;
