package org.bigmooc.flatfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** A folder with the log's lines, how many of them were handled, and a lock that keeps other processes out. Used under its owner's lock. */
final class InteractionFile implements AutoCloseable {

    private static final String LINES = "interactions.tsv";

    private final Path folder;
    private final FileChannel lock;
    private FileChannel lines;
    private long end;
    private long count;

    private InteractionFile(Path folder, FileChannel lock, FileChannel lines) {
        this.folder = folder;
        this.lock = lock;
        this.lines = lines;
    }

    /**
     * Opens the folder, creating it where it does not exist.
     *
     * @throws Unavailable if another process has it open, or it cannot be read and written
     */
    static InteractionFile open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = lock(folder);
            return new InteractionFile(folder, lock, channel(folder.resolve(LINES)));
        } catch (IOException failure) {
            throw new Unavailable("The log in " + folder + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel lock = channel(folder.resolve("lock"));
        try {
            if (lock.tryLock() != null) {
                return lock;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Said below, as when it is another process.
        }
        lock.close();
        throw new Unavailable("The log in " + folder + " is in use by another process; stop that one first.");
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Everything that was ever appended and not erased. A last line that a crash tore was never acknowledged, and is dropped. */
    List<Entry> read() {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(LINES));
            end = afterTheLastLine(bytes);
            List<String> all = lines(bytes);
            count = all.size();
            return entries(all);
        } catch (IOException failure) {
            throw new Unavailable("The log in " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static int afterTheLastLine(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    private List<String> lines(byte[] bytes) {
        return new String(bytes, 0, (int) end, StandardCharsets.UTF_8).lines().toList();
    }

    private List<Entry> entries(List<String> all) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long number = i + 1L;
            parse(all.get(i), number).map(one -> new Entry(number, one)).ifPresent(entries::add);
        }
        return entries;
    }

    private Optional<Interaction> parse(String line, long number) {
        try {
            return InteractionLine.read(line);
        } catch (BigMoocException | IllegalArgumentException | DateTimeException broken) {
            throw new Unavailable(
                    folder.resolve(LINES) + ", line " + number + ": " + broken.getMessage()
                            + ". Mend the line, or replace it by '" + InteractionLine.ERASED + "' to leave it out.",
                    broken);
        }
    }

    /**
     * Appends lines and returns them with their places when they would survive a crash.
     *
     * @throws Unavailable if they may not have been written
     */
    List<Entry> append(List<Interaction> interactions) {
        String text = interactions.stream()
                .map(one -> InteractionLine.write(one) + "\n")
                .collect(Collectors.joining());
        try {
            // What a failed append may have left behind the last good line.
            lines.truncate(end);
            end += write(lines, end, text);
        } catch (IOException failure) {
            throw new Unavailable("The log in " + folder + " cannot be written to: " + failure.getMessage(), failure);
        }
        return interactions.stream().map(one -> new Entry(++count, one)).toList();
    }

    private static long write(FileChannel channel, long from, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes, from + bytes.position());
        }
        channel.force(true);
        return bytes.position();
    }

    /** Overwrites a learner's lines: a new file takes the place of the old one, which is never half changed. */
    void erase(LearnerId learner) {
        try {
            String text = lines(Files.readAllBytes(folder.resolve(LINES))).stream()
                    .map(line -> isOf(learner, line) ? InteractionLine.ERASED : line)
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            replace(text);
        } catch (IOException failure) {
            throw new Unavailable("Nothing was erased from " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static boolean isOf(LearnerId learner, String line) {
        return InteractionLine.read(line)
                .filter(one -> one.learner().equals(learner))
                .isPresent();
    }

    private void replace(String text) throws IOException {
        Path successor = folder.resolve("interactions.new");
        Files.deleteIfExists(successor);
        FileChannel fresh = channel(successor);
        FileChannel unused = fresh;
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            long length = write(fresh, 0, text);
            Files.move(successor, folder.resolve(LINES), StandardCopyOption.ATOMIC_MOVE);
            unused = lines;
            lines = fresh;
            end = length;
            directory.force(true);
        } finally {
            unused.close();
        }
    }

    /** How many lines were handled; 0 where nobody knows, for to handle twice has the effect of once. */
    long handled() {
        try {
            return Long.parseLong(Files.readString(folder.resolve("handled")).strip());
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    /** Keeps how many lines were handled. */
    void keepHandled(long line) throws IOException {
        Path successor = Files.writeString(folder.resolve("handled.new"), line + "\n");
        Files.move(successor, folder.resolve("handled"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What keeps the log from working. */
    Optional<String> problem() {
        return Files.isWritable(folder) && lines.isOpen()
                ? Optional.empty()
                : Optional.of("The log in " + folder + " cannot be written to; look at the disk and the permissions.");
    }

    @Override
    public void close() {
        try {
            lines.close();
            lock.close();
        } catch (IOException failure) {
            throw new Unavailable("The log in " + folder + " was not closed: " + failure.getMessage(), failure);
        }
    }
}
