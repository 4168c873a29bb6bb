package com.shopwright.notifications;

import com.shopwright.carts.Email;
import java.util.UUID;

/** A mail that waits to be sent. */
record Mail(UUID id, Email recipient, String subject, String text, String html) {}
