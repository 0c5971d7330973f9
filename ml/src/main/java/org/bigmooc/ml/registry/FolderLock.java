package org.bigmooc.ml.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one at a time change a folder, of all threads of this process and all processes of this machine; the operating system lets the next
 * one in when a process dies. Not re-entrant.
 */
final class FolderLock {

    /** File locks belong to the whole process, so threads need a lock of their own: one a registry folder. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private FolderLock() {}

    interface Change<T> {
        T make() throws IOException;
    }

    /** Makes the change while nobody else makes one, creating the folder where there is none. */
    static <T> T holding(Path folder, Change<T> change) throws IOException {
        Files.createDirectories(folder);
        ReentrantLock threads = THREADS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
        threads.lock();
        try (FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                return change.make();
            } finally {
                lock.release();
            }
        } finally {
            threads.unlock();
        }
    }
}
