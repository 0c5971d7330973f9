package org.bigmooc.app.assembly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.fault.Unavailable;

/** Keeps two processes from doing the same work in one data folder; the operating system frees it when the process ends, however. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock {@code NAME.lock} of a folder.
     *
     * @throws NotAllowed if another process holds it
     */
    public static FolderLock take(Path folder, String name) {
        try {
            DataFolder.create(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new NotAllowed(
                        "folder-in-use",
                        "Another 'bigmooc " + name + "' works in " + folder
                                + ". Stop it, or choose another folder with --data.");
            }
            return new FolderLock(channel);
        } catch (IOException failure) {
            throw new Unavailable("The folder " + folder + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new Unavailable("A lock file cannot be closed: " + failure.getMessage(), failure);
        }
    }
}
