package com.shopwright.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Greets like a server of another version; the greeting is all that a refusal needs to see of it. */
final class OldPostgres implements AutoCloseable {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String version;

    OldPostgres(String version) throws IOException {
        this.version = version;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/shop?user=shop&password=hunter2"
                // Without this the driver goes on with statements, which nobody here understands.
                + "&assumeMinServerVersion=12";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                greet(socket.accept());
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void greet(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        int length = in.readInt();
        int request = in.readInt();
        while (request == SSL_REQUEST || request == GSS_REQUEST) {
            out.writeByte('N');
            out.flush();
            length = in.readInt();
            request = in.readInt();
        }
        in.skipNBytes(length - 8L);
        send(out, 'R', new byte[4]);
        for (var parameter : Map.of(
                        "server_version", version,
                        "client_encoding", "UTF8",
                        "DateStyle", "ISO, MDY",
                        "integer_datetimes", "on",
                        "standard_conforming_strings", "on")
                .entrySet()) {
            send(out, 'S', text(parameter.getKey() + "\0" + parameter.getValue() + "\0"));
        }
        send(out, 'Z', text("I"));
        out.flush();
    }

    private static void send(DataOutputStream out, char type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length + 4);
        out.write(content);
    }

    private static byte[] text(String text) {

        return text.getBytes(StandardCharsets.UTF_8);
    }
}
