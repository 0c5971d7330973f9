package org.bigmooc.app.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bigmooc.app.job.JobProcesses;

/** Runs the built distribution as its users do, each time in a process of its own. */
final class Program {

    /** What a finished command left. */
    record Outcome(int exitCode, String out, String err) {}

    /** The distribution that was built. */
    static final Path HOME = Path.of(System.getProperty("bigmooc.home", "../target/bigmooc"))
            .toAbsolutePath()
            .normalize();

    /** For what runs for seconds: compiled quickly rather than well. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");

    private final Path home;
    private final Path data;
    private final List<String> flags;

    /** Works in this data folder. */
    Program(Path data) {
        this(HOME, data, List.of());
    }

    /** Runs another distribution, with more flags for its virtual machine. */
    Program(Path home, Path data, List<String> flags) {
        this.home = home;
        this.data = data;
        this.flags = List.copyOf(flags);
    }

    /** Runs a verb to its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return runWithInput("", arguments);
    }

    /** Runs a verb to its end, with something on its standard input. */
    Outcome runWithInput(String input, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(data.getParent(), "out", ".txt");
        Path err = Files.createTempFile(data.getParent(), "err", ".txt");
        Process process = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Not finished in time: " + List.of(arguments) + "\n" + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts {@code serve} or {@code demo} on a free port and waits until it says where it can be reached. */
    Service start(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(data.getParent(), "service", ".txt");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--port", "0"));
        Process process = new ProcessBuilder(command(all.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher said = ADDRESS.matcher(Files.readString(output));
            if (said.find()) {
                return new Service(process, URI.create(said.group(1)), output);
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new AssertionError("The service did not start:\n" + Files.readString(output));
    }

    /** Starts a verb that runs until it is stopped, and does not wait for anything it says. */
    Service startEndless(String... arguments) throws IOException {
        Path output = Files.createTempFile(data.getParent(), "endless", ".txt");
        Process process = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Service(process, URI.create("about:blank"), output);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("jvm.options"),
                "-Dbigmooc.home=" + home));
        if (JobProcesses.runsOnSpark(List.of(arguments))) {
            command.add("@" + home.resolve("batch.options"));
        }
        command.addAll(List.of(SHORT_LIVED.split(" ")));
        command.addAll(flags);
        command.addAll(List.of("-cp", home.resolve("lib") + "/*", "org.bigmooc.app.bootstrap.Bootstrap"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return command;
    }

    /** A service that runs until it is closed or killed. */
    record Service(Process process, URI address, Path output) implements AutoCloseable {

        /** Ends it at once, as kill -9 does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Asks it to stop and returns its exit code. */
        int stop() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The service did not stop within 30 s of SIGTERM.");
            }
            return process.exitValue();
        }

        /** Everything it printed. */
        String printed() throws IOException {
            return Files.readString(output);
        }

        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
