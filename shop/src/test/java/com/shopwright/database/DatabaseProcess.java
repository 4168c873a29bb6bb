package com.shopwright.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that runs the database of a folder until it is killed: what is left of a shop for these tests. */
final class DatabaseProcess {
    private DatabaseProcess() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedDatabase.open(Path.of(arguments[0]), Durability.SAFE);
        System.out.println("ready");
        System.in.read();
    }

    static Process start(Path root) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("ready")) {
                return process;
            }
        }
        throw new IOException("The database's process ended before it was ready");
    }
}
