package org.bigmooc.ml.registry;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;

/** Files that are there as a whole or not at all, even if the power fails. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Replaces the file's content in one step and returns the file; a reader sees the old content or the new. */
    static Path replace(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(temporary, content);
        force(temporary);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        force(folderOf(file));
        return file;
    }

    /** Gives a folder its final name in one step, after everything in it is on disk. */
    static void publish(Path folder, Path name) throws IOException {
        for (Path file : everythingIn(folder)) {
            force(file);
        }
        Files.move(folder, name, StandardCopyOption.ATOMIC_MOVE);
        force(folderOf(name));
    }

    /** The files of a folder by their path in it, with {@code /} between the parts. */
    public static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : everythingIn(folder)) {
            if (Files.isRegularFile(file)) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    /**
     * Writes what {@link #contents} read into another folder.
     *
     * @throws InvalidInput if a path leads out of the folder
     */
    public static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder) || path.equals(folder)) {
                throw new InvalidInput("invalid-model-file", "files", "A model has no file '" + file.getKey() + "'.");
            }
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) throws IOException {
        for (Path file : everythingIn(folder)) {
            Files.delete(file);
        }
    }

    /** The folder and everything in it, contents before their folder. */
    private static List<Path> everythingIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolve("..").normalize();
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
