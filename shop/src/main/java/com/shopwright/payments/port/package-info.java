/**
 * The port to whoever moves the money: what a connector does ({@link com.shopwright.payments.port.Connector}) and declares
 * ({@link com.shopwright.payments.port.Terms}). Seen by the connectors and the payments room, by no other room.
 *
 * <p><b>To add one</b>: a package below {@code payments}, in it a Spring bean that is a {@code Connector}. It is then offered at
 * checkout, in the API and when paying again; its words stand on pages and in letters, its messages come in at
 * {@code /hooks/HOOK}, its attempts pass through the same state machine, and {@code ConnectorContract} in the tests says what
 * it must stand. Nothing else is to be touched, which {@code NewConnectorFlowTest} shows with a connector of its own.
 *
 * <p><b>What the room does for it</b>: the attempt's row is committed before any call; timeouts are {@code UNKNOWN} and left
 * only by {@code query}; a key is used again only inside the declared window; messages take effect once, and then only make
 * the room query; money moves only as far as the capabilities say.
 */
@NullMarked
package com.shopwright.payments.port;

import org.jspecify.annotations.NullMarked;
