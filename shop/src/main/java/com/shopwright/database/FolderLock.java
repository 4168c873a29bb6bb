package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One owner per folder. The system lets go of the lock when its process ends, however it ends. */
public final class FolderLock implements AutoCloseable {
    /** A channel that nobody refers to is closed by the collector, and its lock with it. */
    private static final Set<FolderLock> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart if another process, or another part of this one, holds it */
    public static FolderLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                FolderLock lock = new FolderLock(channel);
                HELD.add(lock);
                return lock;
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new CannotStart(
                "Another shop already runs on the data folder " + file.getParent() + ".",
                "Stop that shop first, or choose another folder with --data.");
    }

    /** Leaves a note in the lock file, for whoever finds it taken. */
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
        HELD.remove(this);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
