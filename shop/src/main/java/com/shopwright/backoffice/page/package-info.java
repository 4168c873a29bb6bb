/** What the templates below {@code office/} draw: text ready to be read, and flags; no rules. */
@NullMarked
package com.shopwright.backoffice.page;

import org.jspecify.annotations.NullMarked;
