package com.shopwright.bench.orders;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One buyer's connection: HTTP/1.1 with keep-alive, and little else, so that the machine's time goes into the shop and not into
 * the one who measures it. For one thread.
 */
final class Line implements AutoCloseable {

    private static final int LONGEST_MS = 60_000;

    private final URI server;
    private Socket socket;
    private InputStream in;
    private boolean closing;
    private byte[] buffer = new byte[8_192];
    private int filled;
    private int read;

    Line(URI server) throws IOException {
        this.server = server;
        this.socket = connect();
        this.in = socket.getInputStream();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_MS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), LONGEST_MS);
        return socket;
    }

    /** An answer; {@code location} and {@code retryAfter} are empty where there are none. */
    record Answer(int status, String retryAfter, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static byte[] request(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n" + headers
                + (content.length == 0 ? "" : "Content-Type: application/json\r\n") + "Content-Length: "
                + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    /** Sends a whole request and reads its whole answer. */
    Answer ask(byte[] request) throws IOException {
        if (closing) {
            socket.close();
            socket = connect();
            in = socket.getInputStream();
            closing = false;
        }
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        String retryAfter = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "retry-after:", 0, 12)) {
                retryAfter = header.substring(12).strip();
            } else if (header.regionMatches(true, 0, "connection: close", 0, 17)) {
                closing = true;
            }
        }
        return new Answer(status, retryAfter, length >= 0 ? bytes(length) : chunks());
    }

    private byte[] chunks() throws IOException {
        byte[] whole = new byte[0];
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            byte[] part = bytes(size);
            whole = Arrays.copyOf(whole, whole.length + size);
            System.arraycopy(part, 0, whole, whole.length - size, size);
            line();
        }
        line();
        return whole;
    }

    private byte[] bytes(int count) throws IOException {
        while (filled - read < count) {
            fill();
        }
        byte[] part = Arrays.copyOfRange(buffer, read, read + count);
        read += count;
        return part;
    }

    private String line() throws IOException {
        int from = read;
        while (true) {
            for (; from < filled; from++) {
                if (buffer[from] == '\n') {
                    String line = new String(buffer, read, from - 1 - read, StandardCharsets.ISO_8859_1);
                    read = from + 1;
                    return line;
                }
            }
            int start = read;
            fill();
            from -= start - read;
        }
    }

    private void fill() throws IOException {
        if (read > 0) {
            System.arraycopy(buffer, read, buffer, 0, filled - read);
            filled -= read;
            read = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int more = in.read(buffer, filled, buffer.length - filled);
        if (more < 0) {
            throw new IOException("the server closed the connection");
        }
        filled += more;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
