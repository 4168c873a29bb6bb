/** What a mail says, before it is drawn as text or as HTML: the model of the template {@code mail/letter}. */
@NullMarked
package com.shopwright.notifications.letter;

import org.jspecify.annotations.NullMarked;
