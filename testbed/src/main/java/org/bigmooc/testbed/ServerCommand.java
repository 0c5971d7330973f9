package org.bigmooc.testbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a server is started.
 *
 * @param java the executable of the JDK to run it on
 * @param flags of the JVM
 * @param classPath as the JVM takes it
 * @param main the class with the main method
 * @param environment variables on top of this program's own
 */
public record ServerCommand(
        Path java,
        List<String> flags,
        String classPath,
        String main,
        List<String> arguments,
        Map<String, String> environment) {

    /** Copies the lists and the map. */
    public ServerCommand {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** In this program's own environment. */
    public ServerCommand(Path java, List<String> flags, String classPath, String main, List<String> arguments) {
        this(java, flags, classPath, main, arguments, Map.of());
    }

    /** The executable of the JDK that runs this program. */
    public static Path runningJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(flags);
        line.addAll(List.of("-cp", classPath, main));
        line.addAll(arguments);
        return line;
    }
}
