package org.bigmooc.flatfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionFileIT {

    @TempDir
    private Path folder = Path.of(".");

    private Path lines() {
        return folder.resolve("flatfile/interactions.tsv");
    }

    private OpenPlugin open() {
        return new OpenPlugin(folder, Map.of());
    }

    private static List<Interaction> handled(OpenPlugin plugin, int count) {
        List<Interaction> handled = new CopyOnWriteArrayList<>();
        try (Subscription subscription = plugin.ports().interactions().subscribe(handled::addAll)) {
            eventually(() -> assertThat(handled).hasSize(count));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
        return handled;
    }

    @Test
    void peopleCanReadIt() throws IOException {
        try (OpenPlugin plugin = open()) {
            plugin.ports().interactions().append(List.of(enrol("U_1", "C_1", 1)));
        }

        assertThat(lines()).hasContent("enrol:U_1:C_1:1\tU_1\tC_1\tenrol\t2026-01-01T00:00:01.123Z");
    }

    @Test
    void aLineThatACrashToreIsDropped() throws IOException {
        try (OpenPlugin plugin = open()) {
            plugin.ports().interactions().append(List.of(enrol("U_1", "C_1", 1)));
        }
        Files.write(lines(), new byte[] {'e', '\t', (byte) 0xC4}, StandardOpenOption.APPEND);

        try (OpenPlugin plugin = open()) {
            plugin.ports().interactions().append(List.of(enrol("U_1", "C_2", 2)));

            assertThat(handled(plugin, 2)).containsExactly(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2));
        }
        assertThat(Files.readAllLines(lines())).hasSize(2);
    }

    @Test
    void aBrokenLineIsNamedAndTheFolderLeftToOthers() throws IOException {
        open().close();
        Files.writeString(lines(), "-\nrubbish\n");

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::open)
                .withMessageContaining("interactions.tsv, line 2");
        Files.writeString(lines(), "-\n-\n");
        try (OpenPlugin plugin = open()) {
            assertThat(plugin.ports().problem()).isEmpty();
        }
    }

    @Test
    void aSecondProcessIsKeptOut() {
        try (OpenPlugin first = open()) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("in use by another process");
            assertThat(first.ports().problem()).isEmpty();
        }
    }

    @Test
    void anErasedLearnerIsGoneFromTheFileAndHandledLinesKeepTheirPlaces() throws IOException {
        try (OpenPlugin plugin = open()) {
            plugin.ports().interactions().append(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1)));
            handled(plugin, 2);
            plugin.ports().interactions().erase(new LearnerId("U_1"));
            plugin.ports().interactions().append(List.of(enrol("U_2", "C_2", 2)));

            assertThat(Files.readString(lines())).doesNotContain("U_1").contains("C_2");
            plugin.reopen();
            assertThat(handled(plugin, 1)).containsExactly(enrol("U_2", "C_2", 2));
        }
    }

    @Test
    void aFullLogRefusesAndTakesNothing() throws IOException {
        try (OpenPlugin plugin = new OpenPlugin(folder, Map.of("capacity", "2"))) {
            plugin.ports().interactions().append(List.of(enrol("U_1", "C_1", 1)));

            assertThatExceptionOfType(Overloaded.class)
                    .isThrownBy(() -> plugin.ports()
                            .interactions()
                            .append(List.of(enrol("U_1", "C_2", 2), enrol("U_1", "C_3", 3))));

            assertThat(Files.readAllLines(lines())).hasSize(1);
            handled(plugin, 1);
            assertThat(plugin.ports().interactions().append(List.of(enrol("U_1", "C_2", 2))))
                    .hasSize(1);
        }
    }
}
