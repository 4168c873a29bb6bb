/**
 * The ground every page and call stands on: security chains, content security policy, cookies, templates, static files and
 * error pages.
 *
 * <p>Owns no tables, hears and publishes no events, and imports no room but the kernel. Rooms above add to it through beans:
 * {@link com.shopwright.web.ApiSecurity} and {@link com.shopwright.web.OfficeSecurity} say who a caller is, {@link
 * com.shopwright.web.Brand} what the shop is called.
 *
 * <p>Invariants: no page runs a script or a style that the shop did not put there; no form works without the token its page
 * carried; a cookie travels in the clear only where a buyer has no other way, and a member of staff's never does; nothing
 * under {@code /office} or {@code /api/v1/admin} is open unless a room above says who may enter.
 */
@NullMarked
package com.shopwright.web;

import org.jspecify.annotations.NullMarked;
