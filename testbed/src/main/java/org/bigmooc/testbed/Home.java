package org.bigmooc.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the servers and the JDKs lie on this machine. */
final class Home {

    private static final Path INSTALLED_JDKS = Path.of("/usr/lib/jvm");

    private Home() {}

    /** The folder of a server's jars in the distribution, whose folder is the system property {@code bigmooc.home}. */
    static Path server(String name) {
        String home = System.getProperty("bigmooc.home", "");
        Path folder = Path.of(home, "testbed", name);
        if (home.isEmpty() || !Files.isDirectory(folder)) {
            throw new TestbedException("The server's jars are not in '" + folder
                    + "'. Build the distribution, and set the system property bigmooc.home to its folder.");
        }
        return folder.toAbsolutePath();
    }

    /** The folder of a plugin's jars in the same distribution. */
    static Path plugin(String name) {
        Path folder = Path.of(System.getProperty("bigmooc.home", ""), "plugins", name);
        if (!Files.isDirectory(folder)) {
            throw new TestbedException("There is no '" + folder
                    + "'. Build the distribution, and set the system property bigmooc.home to its folder.");
        }
        return folder.toAbsolutePath();
    }

    /** The executable of an installed JDK 17. */
    static Optional<Path> java17() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("JAVA17_HOME")).map(Path::of).stream(), installed().stream())
                .filter(Home::is17)
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(INSTALLED_JDKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(INSTALLED_JDKS)) {
            return all.sorted().toList();
        } catch (IOException failure) {
            throw new TestbedException(INSTALLED_JDKS + " cannot be read.", failure);
        }
    }

    private static boolean is17(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"17");
        } catch (IOException failure) {
            throw new TestbedException(release + " cannot be read.", failure);
        }
    }
}
