package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.plugin.LogPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {

    private static final int ENDLESS = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    @TempDir
    Path notes;

    private final List<Interaction> handled = new CopyOnWriteArrayList<>();

    @Test
    void keepsEveryAcknowledgedInteractionOnceThoughTheProcessIsKilledAgainAndAgain() throws Exception {
        Path acknowledged = notes.resolve("acknowledged");
        for (int round = 1; round <= 3; round++) {
            Process process = AppendingProcess.start(folder, acknowledged, "U_round" + round + "_", ENDLESS);
            int enough = round * 300;
            eventually(() -> assertThat(lines(acknowledged))
                    .as("acknowledged while the process is %s", process)
                    .hasSizeGreaterThan(enough));
            process.destroyForcibly().waitFor();
        }

        List<String> events = events();
        assertThat(events).containsAll(lines(acknowledged)).doesNotHaveDuplicates();
    }

    @Test
    void letsSeveralProcessesUseANewDatabaseAtTheSameTime() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            processes.add(AppendingProcess.start(folder, notes.resolve(name), "U_" + name + "_", 25));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        assertThat(events()).hasSize(3 * 8 * 25).doesNotHaveDuplicates();
    }

    @Test
    void handsOverWhatAnotherProcessAppends() throws Exception {
        try (LogPorts log = new SqlitePlugin().openLog(Samples.context(folder));
                Subscription subscription = log.interactions().subscribe(handled::addAll)) {
            Process other = AppendingProcess.start(folder, notes.resolve("other"), "U_other_", 10);
            for (int i = 0; i < 50; i++) {
                log.interactions().append(Samples.interactions("U_here", i, i + 1));
            }

            eventually(() -> assertThat(handled).hasSize(50 + 8 * 10));
            eventually(() -> assertThat(subscription.lag()).isZero());
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(handled).doesNotHaveDuplicates();
        assertThat(handled.stream().filter(one -> one.learner().value().equals("U_here")))
                .containsExactlyElementsOf(Samples.interactions("U_here", 0, 50));
    }

    private List<String> events() {
        try (Database database = Samples.database(folder)) {
            return database.read(connection ->
                    connection.list("SELECT event FROM interaction ORDER BY position", row -> row.getString(1)));
        }
    }

    /** The complete lines: the last one may be cut off when its writer was killed. */
    private static List<String> lines(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
