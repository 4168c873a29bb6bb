package com.shopwright.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A door on a free port through which real partners reach a room that has no web server in a module test. While it is shut
 * every knock is answered 503, as by a shop that restarts.
 */
public final class HookDoor implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;

    /** Takes one message. */
    public interface Hook {

        /** @param name what stands behind {@code /hooks/}
         * @return the status */
        int hear(String name, String id, String timestamp, String signature, byte[] body);
    }

    public HookDoor(Hook hook) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/hooks/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(open ? hear(hook, exchange) : 503, -1);
            }
        });
        server.start();
    }

    private static int hear(Hook hook, HttpExchange exchange) throws IOException {
        try {
            return hook.hear(
                    exchange.getRequestURI().getPath().substring("/hooks/".length()),
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    exchange.getRequestBody().readAllBytes());
        } catch (RuntimeException failure) {
            return 500;
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void shut() {
        open = false;
    }

    public void reopen() {
        open = true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
