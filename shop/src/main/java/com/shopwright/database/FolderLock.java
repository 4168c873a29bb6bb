package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One owner per folder. The system lets go of the lock when its process ends, however it ends.
 *
 * <p>It also lets go when the process that holds it opens and closes the file once more, so that this class remembers
 * what it holds and never opens such a file again; nobody else in the shop may read it.
 */
public final class FolderLock implements AutoCloseable {
    /** Also keeps the channels referred to: one that nobody knows is closed by the collector, and its lock with it. */
    private static final Map<Path, FolderLock> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws CannotStart if another process, or another part of this one, holds it */
    public static FolderLock take(Path lockFile) {
        Path file = lockFile.toAbsolutePath().normalize();
        return HELD.compute(file, (_, held) -> {
            if (held != null) {
                throw taken(file, "");
            }
            return open(file);
        });
    }

    /** Leaves a note in the lock file for whoever finds it taken: the process, and where its shop is. */
    public void write(String note) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD.remove(file, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FolderLock open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new FolderLock(file, channel);
            }
            channel.close();
            throw taken(file, note(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart taken(Path file, String note) {
        return new CannotStart(
                "Another shop already runs on the data folder " + file.getParent() + note + ".",
                "Stop that shop first, or choose another folder with --data.");
    }

    private static String note(Path file) throws IOException {
        String note = Files.readString(file).strip().replace("\n", ", ");
        return note.isEmpty() ? "" : " (process " + note + ")";
    }
}
