package org.bigmooc.app.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.bigmooc.app.bootstrap.Bootstrap;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.job.JobLauncher;
import org.bigmooc.domain.job.JobRun;

/** Runs jobs as the launcher would: each in a virtual machine of its own, with the data folder and the configuration of this one. */
public final class JobProcesses implements JobLauncher {

    /** The system property that tells a process which run it is. */
    static final String RUN = "bigmooc.job.run";

    /** The verbs that always run on Spark; the launcher has the same. */
    static final Set<String> BATCH_VERBS = Set.of("prepare", "topics", "score-all", "stream");

    /** Options with which any verb runs on Spark; the launcher has the same. */
    static final Set<String> BATCH_OPTIONS = Set.of("--prepared", "--replicas");

    /** System properties that belong to this process alone. */
    private static final Set<String> OWN = Set.of(Bootstrap.HOME, RUN, "bigmooc.log.folder", "bigmooc.batch-job");

    private final Configuration configuration;
    private final List<String> flags;
    private final JobFolders folders;
    private final Map<Process, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final String node = nodeName();

    /**
     * Runs what works on the data of this configuration.
     *
     * @param flags more flags for each virtual machine
     */
    public JobProcesses(Configuration configuration, List<String> flags) {
        this.configuration = configuration;
        this.flags = List.copyOf(flags);
        this.folders = new JobFolders(configuration.data());
    }

    /** The name of this machine. */
    static String nodeName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public void launch(JobRun run, List<String> command, IntConsumer ended) {
        try {
            Process process = new ProcessBuilder(commandLine(run, command))
                    .redirectErrorStream(true)
                    .redirectOutput(folders.output(run.id()).toFile())
                    .start();
            process.getOutputStream().close();
            CompletableFuture<Void> told = process.onExit().thenAccept(over -> ended.accept(over.exitValue()));
            running.put(process, told);
            var unused = told.whenComplete((nothing, failure) -> running.remove(process));
        } catch (IOException failure) {
            throw new Unavailable("Job " + run.job() + " cannot be started: " + failure.getMessage() + ".", failure);
        }
    }

    /** Whether a command needs the flags of Spark. */
    public static boolean runsOnSpark(List<String> command) {
        return BATCH_VERBS.contains(command.getFirst())
                || command.stream().map(word -> word.replaceFirst("=.*", "")).anyMatch(BATCH_OPTIONS::contains);
    }

    /** Asks what still runs to stop, and kills what does not in time. Returns when it is told of all how they ended. */
    public void stop(Duration patience) {
        List<CompletableFuture<Void>> all = List.copyOf(running.values());
        running.keySet().forEach(Process::destroy);
        CompletableFuture<Void> ended =
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).exceptionally(untold -> null);
        ended.copy()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        running.keySet().forEach(Process::destroyForcibly);
        ended.join();
    }

    private List<String> commandLine(JobRun run, List<String> command) {
        Path home = Path.of(System.getProperty(Bootstrap.HOME, "."));
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("@" + home.resolve("jvm.options"));
        if (runsOnSpark(command)) {
            line.add("@" + home.resolve("batch.options"));
        }
        line.addAll(flags);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bigmooc.") && !OWN.contains(name))
                .forEach(name -> line.add("-D" + name + "=" + System.getProperty(name)));
        line.add("-D" + Bootstrap.HOME + "=" + home);
        line.add("-D" + RUN + "=" + run.id());
        line.addAll(List.of("-cp", home.resolve("lib") + "/*", Bootstrap.class.getName()));
        line.addAll(command);
        line.addAll(List.of("--data", configuration.data().toString()));
        configuration.file().ifPresent(file -> line.addAll(List.of("--config", file.toString())));
        return line;
    }

    @Override
    public Optional<String> log(JobRun run) {
        return folders.log(run);
    }
}
