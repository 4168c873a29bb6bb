package com.shopwright.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Stands before a server on this machine and keeps every byte that goes in or out. */
final class Wiretap implements AutoCloseable {
    private final URI server;
    private final ServerSocket door;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Wiretap(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    URI url() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = door.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            }
        } catch (IOException closed) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                synchronized (heard) {
                    heard.write(bytes, 0, count);
                }
                out.write(bytes, 0, count);
            }
        } catch (IOException _) {
            // One side hung up, and so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
