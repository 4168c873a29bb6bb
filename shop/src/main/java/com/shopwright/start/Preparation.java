package com.shopwright.start;

import com.shopwright.database.CannotStart;
import com.shopwright.database.DatabasePreflight;
import com.shopwright.database.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A shop that may start: its folder is locked and laid out, its ports are free, its database can be used. */
public final class Preparation {
    private final Flags flags;
    private final FolderLock lock;
    private final String node;

    private Preparation(Flags flags, FolderLock lock, String node) {
        this.flags = flags;
        this.lock = lock;
        this.node = node;
    }

    /** @throws CannotStart with what is in the way and the remedy */
    public static Preparation of(Flags flags, Map<String, String> environment) {
        makeWritable(flags.data());
        FolderLock lock = FolderLock.take(flags.data().resolve("shop.lock"));
        try {
            refuseBusyPorts(flags);
            DatabasePreflight.check(flags.data(), environment);
            layOut(flags);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        lock.write(ProcessHandle.current().pid() + "\n" + url(flags));
        return new Preparation(flags, lock, SecretFile.read(flags.data().resolve("node")));
    }

    /** Lets another shop have the folder. */
    public void release() {
        lock.close();
    }

    /** What Spring is told; on its command line, so that no file overrules what the person asked for. */
    public List<String> properties() {
        return Map.ofEntries(
                        Map.entry("server.port", flags.port()),
                        Map.entry("server.address", flags.host()),
                        Map.entry("server.shutdown", "graceful"),
                        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "3s"),
                        Map.entry("management.server.port", flags.port() + 1),
                        Map.entry("management.server.address", "127.0.0.1"),
                        Map.entry("shopwright.data", flags.data()),
                        Map.entry("shopwright.links", flags.links()),
                        Map.entry("shopwright.seed", flags.empty() ? "none" : "demo"),
                        Map.entry("shopwright.mode", flags.simple() ? "simple" : "full"),
                        Map.entry("shopwright.stripe.stand-in", flags.stripe()),
                        Map.entry("shopwright.limits", flags.limits()),
                        Map.entry("shopwright.business-day", flags.day()),
                        Map.entry("shopwright.node", node),
                        Map.entry("shopwright.url", url(flags)))
                .entrySet()
                .stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }

    private static String url(Flags flags) {
        return "http://" + PublicHost.of(flags.host()) + ":" + flags.port();
    }

    private static void makeWritable(Path data) {
        try {
            makePrivate(data);
            Files.delete(Files.createTempFile(data, "writable", ""));
        } catch (IOException _) {
            throw new CannotStart(
                    "The data folder " + data + " cannot be written.",
                    "Give this user the right to write it, or choose another folder with --data.");
        }
    }

    /** A folder that we make is nobody else's business: logs and partners' books will be in it. */
    private static void makePrivate(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void refuseBusyPorts(Flags flags) {
        Ports.refuseBusy(flags.host(), flags.port());
        Ports.refuseBusy("127.0.0.1", flags.port() + 1);
        flags.partnersPortBase().stream()
                .flatMap(base -> PartnerPorts.from(base, flags.simple(), flags.stripe()).stream())
                .forEach(port -> Ports.refuseBusy(flags.host(), port));
    }

    private static void layOut(Flags flags) {
        writeOnce(flags.data().resolve("owner.key"), Secrets.key());
        writeOnce(flags.data().resolve("owner.password"), Secrets.password());
        // Nodes that share a database must tell their tasks apart; one that starts again is the one that it was.
        writeOnce(flags.data().resolve("node"), Secrets.key());
    }

    private static void writeOnce(Path file, String secret) {
        if (!Files.exists(file)) {
            SecretFile.write(file, secret + "\n");
        }
    }
}
