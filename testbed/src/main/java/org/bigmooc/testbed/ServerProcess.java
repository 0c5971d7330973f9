package org.bigmooc.testbed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A server in a process of its own, with its log and its process id in a folder. It ends with this program, unless it is left running on
 * purpose: then another program finds it again by its folder. Thread-safe.
 */
public final class ServerProcess {

    /** Whether a server ends with the program that started it. */
    public enum Life {
        WITH_STARTER,
        OF_ITS_OWN
    }

    private static final Duration PATIENCE_WITH_STOP = Duration.ofSeconds(20);
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Set<ProcessHandle> CHILDREN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> CHILDREN.forEach(ProcessHandle::destroyForcibly), "testbed-cleanup"));
    }

    private final Path folder;
    private final ProcessHandle handle;

    private ServerProcess(Path folder, ProcessHandle handle) {
        this.folder = folder;
        this.handle = handle;
    }

    /**
     * Starts a server whose output is appended to {@code server.log} in the folder, which is its working folder too.
     *
     * @throws TestbedException if it cannot be started
     */
    public static ServerProcess start(ServerCommand command, Path folder, Life life) {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command.line())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
            builder.environment().putAll(command.environment());
            ProcessHandle handle = builder.start().toHandle();
            if (life == Life.WITH_STARTER) {
                CHILDREN.add(handle);
            }
            remember(folder, handle);
            return new ServerProcess(folder, handle);
        } catch (IOException failure) {
            throw new TestbedException(
                    "The server " + command.main() + " cannot be started in " + folder + ".", failure);
        }
    }

    /** The server that was started in this folder and still runs, whichever program started it. */
    public static Optional<ServerProcess> find(Path folder) {
        Path file = folder.resolve("process.properties");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties known = PropertiesFile.read(file);
        return ProcessHandle.of(Long.parseLong(known.getProperty("pid")))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> started(handle).equals(known.getProperty("started")))
                .map(handle -> new ServerProcess(folder, handle));
    }

    private static void remember(Path folder, ProcessHandle handle) {
        Properties known = new Properties();
        known.setProperty("pid", Long.toString(handle.pid()));
        known.setProperty("started", started(handle));
        PropertiesFile.write(folder.resolve("process.properties"), known);
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("");
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    /** Where its output goes. */
    public Path log() {
        return log(folder);
    }

    /** The operating system's number of the process. */
    public long pid() {
        return handle.pid();
    }

    /** Whether the process runs, or is paused. */
    public boolean isAlive() {
        return handle.isAlive();
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @throws TestbedException if the server ends before, or if it takes longer
     */
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new TestbedException("The server ended before it was ready. Its log is " + log() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new TestbedException(
                        "The server was not ready within " + patience.toSeconds() + " s. Its log is " + log() + ".");
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    /** Ends it at once, as a power failure would ({@code kill -9}), and returns when it is gone. */
    public void kill() {
        boolean unused = handle.destroyForcibly();
        awaitEnd(PATIENCE_WITH_STOP);
    }

    /** Asks it to end ({@code SIGTERM}), and kills it if it takes too long; returns when it is gone. */
    public void stop() {
        boolean unused = handle.destroy();
        if (!awaitEnd(PATIENCE_WITH_STOP)) {
            kill();
        }
    }

    /** Halts it: its connections stay and answer nothing. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on after {@link #pause()}. */
    public void resume() {
        signal("CONT");
    }

    /** Returns when it has ended by itself, as a tool does. */
    public void awaitEnd() {
        ProcessHandle unused = handle.onExit().join();
        CHILDREN.remove(handle);
    }

    private boolean awaitEnd(Duration patience) {
        try {
            ProcessHandle unused = handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            CHILDREN.remove(handle);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failure) {
            throw new TestbedException("The end of process " + pid() + " cannot be awaited.", failure);
        }
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new TestbedException("Process " + pid() + " took no signal " + name + ".");
            }
        } catch (IOException failure) {
            throw new TestbedException("Process " + pid() + " took no signal " + name + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TestbedException(
                    "Interrupted while process " + pid() + " was signalled.", new InterruptedIOException());
        }
    }
}
