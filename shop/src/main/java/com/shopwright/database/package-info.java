/**
 * The PostgreSQL that the shop runs on: an embedded one on the shop's own data folder, or any other through {@code
 * SHOPWRIGHT_DATABASE_URL}.
 *
 * <p>Tables owned: none. Events in and out: none; every other room meets this one only as a {@code DataSource}.
 *
 * <p>Invariants: nobody gets in without the password, not even while the cluster is being made; the shop never runs on
 * an embedded server whose {@code fsync}, {@code full_page_writes} or {@code synchronous_commit} reads back as off; one
 * data folder has one server, whatever was killed before; a server that dies is started again, and until then every
 * request is answered 503. See {@code docs/adr/0007-the-shop-calls-initdb-itself.md}.
 */
@NullMarked
package com.shopwright.database;

import org.jspecify.annotations.NullMarked;
