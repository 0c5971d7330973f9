package org.bigmooc.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the built distribution, made of links, into which a test may drop plugins. */
record Distribution(Path home) {

    /** Where the build lays the example out that {@code docs/writing-an-adapter.md} explains. */
    private static final Path EXAMPLE = Path.of("../examples/flatfile-log/target/plugins/flatfile");

    /** Links everything into a new folder. */
    static Distribution linkedInto(Path home) throws IOException {
        Files.createDirectories(home.resolve("plugins"));
        for (String part : List.of("lib", "jvm.options")) {
            Files.createSymbolicLink(home.resolve(part), Program.HOME.resolve(part));
        }
        for (Path plugin : list(Program.HOME.resolve("plugins"))) {
            Files.createSymbolicLink(home.resolve("plugins").resolve(plugin.getFileName()), plugin);
        }
        return new Distribution(home);
    }

    /** Copies the example's jars into a folder under {@code plugins/}. */
    Distribution dropExample() throws IOException {
        Path folder = Files.createDirectories(home.resolve("plugins/flatfile"));
        for (Path jar : list(EXAMPLE)) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }
        return this;
    }

    /** The names of all plugins in it. */
    List<String> plugins() throws IOException {
        return list(home.resolve("plugins")).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** Removes the links, before anybody deletes the folder and what it leads to. */
    void unlink() throws IOException {
        for (Path folder : List.of(home, home.resolve("plugins"))) {
            for (Path link : list(folder).stream().filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
