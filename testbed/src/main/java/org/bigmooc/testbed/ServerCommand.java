package org.bigmooc.testbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server is started.
 *
 * @param java the executable of the JDK to run it on
 * @param flags of the JVM
 * @param classPath as the JVM takes it
 * @param main the class with the main method
 */
public record ServerCommand(Path java, List<String> flags, String classPath, String main, List<String> arguments) {

    /** Copies the lists. */
    public ServerCommand {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
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
