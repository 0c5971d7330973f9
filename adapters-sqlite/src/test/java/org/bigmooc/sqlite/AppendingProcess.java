package org.bigmooc.sqlite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.plugin.LogPorts;

/** A process of its own that appends interactions, and writes down the event id of each once it was acknowledged. */
final class AppendingProcess {

    private static final int CALLERS = 8;

    private AppendingProcess() {}

    /** Starts the process, which ends after each of its callers has appended so many interactions. */
    static Process start(Path folder, Path acknowledged, String prefix, int appends) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        folder.toString(),
                        acknowledged.toString(),
                        prefix,
                        Integer.toString(appends))
                .redirectErrorStream(true)
                .redirectOutput(new File(acknowledged + ".out"))
                .start();
    }

    /** Takes the data folder, the file to write event ids to, what they begin with, and how many each caller appends. */
    public static void main(String[] arguments) {
        Path acknowledged = Path.of(arguments[1]);
        int appends = Integer.parseInt(arguments[3]);
        try (LogPorts log = new SqlitePlugin().openLog(Samples.context(Path.of(arguments[0])));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                String learner = arguments[2] + caller;
                callers.execute(() -> append(log.interactions(), learner, acknowledged, appends));
            }
        }
    }

    private static void append(InteractionLog log, String learner, Path acknowledged, int appends) {
        for (int i = 0; i < appends; i++) {
            String event = learner + "-" + i;
            log.append(List.of(Samples.interaction(event, learner, "C_" + i)));
            writeDown(event, acknowledged);
        }
    }

    private static void writeDown(String event, Path acknowledged) {
        try {
            Files.writeString(
                    acknowledged,
                    event + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
