package com.shopwright.backoffice;

import com.shopwright.kernel.ShopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** The file {@code owner.password} in the shop's folder: the owner's first password, readable by the shop's user alone. */
@Component
class OwnerPassword {

    private static final int BYTES = 15;

    private final Path file;
    private final RandomGenerator random;

    OwnerPassword(ShopSettings settings, RandomGenerator random) {
        this.file = settings.data().resolve("owner.password");
        this.random = random;
    }

    /** Makes the file if nobody has. */
    String read() {
        try {
            create();
            String password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw new IllegalStateException(
                        file + " is empty: delete it for a new password, or write the owner's password into it");
            }
            return password;
        } catch (IOException problem) {
            throw new UncheckedIOException("The owner's password cannot be kept in " + file, problem);
        }
    }

    private void create() throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(java.nio.ByteBuffer.wrap(password.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException itIsThere) {
            // Made by the launcher, or at an earlier start.
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
