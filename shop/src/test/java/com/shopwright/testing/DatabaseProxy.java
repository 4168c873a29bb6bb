package com.shopwright.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between the shop and PostgreSQL that understands enough of its protocol (version 3) to lose the answer to a commit: the
 * commit reaches the server and is carried out, and then the connection breaks, so that the shop does not learn of it.
 */
public final class DatabaseProxy implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;

    private final ServerSocket door;
    private final int server;
    private final Set<Loss> wanted = ConcurrentHashMap.newKeySet();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();

    private DatabaseProxy(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** In front of the server on this port of this machine. */
    public static DatabaseProxy to(int server) {
        try {
            ServerSocket door = new ServerSocket(FreePorts.one(), 50, InetAddress.getLoopbackAddress());
            DatabaseProxy proxy = new DatabaseProxy(door, server);
            Thread.ofVirtual().start(proxy::open);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The answer to a commit that is to be lost, once. */
    public static final class Loss {
        private final String statement;
        private final AtomicInteger left = new AtomicInteger(1);
        private volatile boolean happened;

        private Loss(String statement) {
            this.statement = statement;
        }

        /** Whether a transaction was committed and its answer thrown away. */
        public boolean happened() {
            return happened;
        }

        @Override
        public String toString() {
            return statement + (happened ? " (lost)" : " (not yet)");
        }
    }

    /** Loses the answer to the next commit of a transaction that said this. */
    public Loss loseCommitOf(String statement) {
        Loss loss = new Loss(statement);
        wanted.add(loss);
        return loss;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Wire wire = new Wire(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
                wires.add(wire);
                Thread.ofVirtual().start(() -> wire.carry(wire::toServer));
                Thread.ofVirtual().start(() -> wire.carry(wire::toShop));
            } catch (IOException closed) {
                // The door was closed, or the server is away: whoever asked sees its connection fail.
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wires.forEach(Wire::cut);
    }

    private interface Way {
        void go() throws IOException;
    }

    /** One connection. */
    private final class Wire {
        private final Socket shop;
        private final Socket database;
        private final Map<String, String> prepared = new HashMap<>();
        private final List<String> said = new ArrayList<>();
        private volatile Loss losing;

        Wire(Socket shop, Socket database) throws IOException {
            this.shop = shop;
            this.database = database;
            this.losing = NOTHING;
            shop.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        }

        void carry(Way way) {
            try {
                way.go();
            } catch (IOException broken) {
                // Either side may go at any time.
            } finally {
                cut();
            }
        }

        void cut() {
            wires.remove(this);
            for (Socket end : List.of(shop, database)) {
                try {
                    end.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void toServer() throws IOException {
            var in = new DataInputStream(new BufferedInputStream(shop.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(database.getOutputStream()));
            greet(in, out);
            while (true) {
                byte type = in.readByte();
                byte[] body = body(in);
                listen(type, body);
                write(out, type, body);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }

        /** What comes first has no type; a request for encryption is followed by the same again. */
        private void greet(DataInputStream in, DataOutputStream out) throws IOException {
            boolean begun = false;
            while (!begun) {
                byte[] first = body(in);
                begun = ByteBuffer.wrap(first).getInt() != SSL_REQUEST;
                out.writeInt(first.length + Integer.BYTES);
                out.write(first);
                out.flush();
            }
        }

        /** Remembers what a transaction said, also where it says it by the name of a prepared statement. */
        private void listen(byte type, byte[] body) {
            switch (type) {
                case 'P' -> {
                    String name = text(body, 0);
                    String statement = text(body, name.length() + 1);
                    prepared.put(name, statement);
                }
                case 'B' -> {
                    String portal = text(body, 0);
                    hear(prepared.getOrDefault(text(body, portal.length() + 1), ""));
                }
                case 'Q' -> hear(text(body, 0));
                default -> {}
            }
        }

        private void hear(String statement) {
            if (statement.equals("COMMIT")) {
                wanted.stream()
                        .filter(loss -> said.stream().anyMatch(words -> words.contains(loss.statement)))
                        .filter(loss -> loss.left.getAndDecrement() == 1)
                        .findFirst()
                        .ifPresent(loss -> losing = loss);
            }
            if (statement.equals("BEGIN") || statement.equals("COMMIT") || statement.equals("ROLLBACK")) {
                said.clear();
            } else {
                said.add(statement);
            }
        }

        void toShop() throws IOException {
            var in = new DataInputStream(new BufferedInputStream(database.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(shop.getOutputStream()));
            byte first = in.readByte();
            if (first == 'N') { // no encryption: the one answer without a length
                out.writeByte(first);
                out.flush();
                first = in.readByte();
            }
            for (byte type = first; ; type = in.readByte()) {
                byte[] body = body(in);
                Loss loss = losing;
                if (loss == NOTHING) {
                    write(out, type, body);
                    if (in.available() == 0) {
                        out.flush();
                    }
                } else if (type == 'C') {
                    loss.happened = text(body, 0).equals("COMMIT");
                    throw new EOFException("the answer is lost");
                }
            }
        }
    }

    private static final Loss NOTHING = new Loss("");

    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private static void write(DataOutputStream out, byte type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }
}
