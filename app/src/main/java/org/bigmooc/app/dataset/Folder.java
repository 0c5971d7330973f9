package org.bigmooc.app.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The folder of a data set: its files by name, plain or with {@code .gz}; where both are there, the plain one. */
final class Folder {

    private final Path path;
    private final AtomicLong bytesRead = new AtomicLong();

    Folder(Path path) {
        this.path = path;
    }

    Optional<LineFile> file(String name) {
        return Optional.of(name)
                .filter(this::has)
                .or(() -> Optional.of(name + ".gz").filter(this::has))
                .map(found -> new LineFile(path.resolve(found), found, bytesRead));
    }

    private boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    boolean hasAny(List<String> names) {
        return names.stream().anyMatch(name -> file(name).isPresent());
    }

    /** The bytes of those of the files that are there. */
    long bytes(List<String> names) {
        return names.stream()
                .flatMap(name -> file(name).stream())
                .mapToLong(LineFile::size)
                .sum();
    }

    /** The names, sizes and times of those of the files that are there, as one hash. */
    String fingerprint(List<String> names) {
        String all = names.stream()
                .flatMap(name -> file(name).stream())
                .map(LineFile::identity)
                .collect(Collectors.joining("\n", path.toAbsolutePath() + "\n", ""));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    long bytesRead() {
        return bytesRead.get();
    }
}
