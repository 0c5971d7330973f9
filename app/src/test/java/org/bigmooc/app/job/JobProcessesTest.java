package org.bigmooc.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobProcessesTest {

    private static final Pattern VERB = Pattern.compile("\"([a-z-]+) \"\\*");
    private static final Pattern OPTION = Pattern.compile("(--[a-z]+)=\\*");

    @Test
    void giveTheVerbsOfSparkTheSameFlagsAsTheLauncher() throws IOException {
        assertThat(inLauncher(VERB)).containsExactlyInAnyOrderElementsOf(JobProcesses.BATCH_VERBS);
        assertThat(inLauncher(OPTION)).containsExactlyInAnyOrderElementsOf(JobProcesses.BATCH_OPTIONS);
    }

    /** Of the lines that decide what runs on Spark. */
    private static List<String> inLauncher(Pattern pattern) throws IOException {
        try (Stream<String> launcher = Files.lines(Path.of("../bigmooc"))) {
            return launcher.dropWhile(line -> !line.startsWith("runs_on_spark()"))
                    .takeWhile(line -> !line.equals("}"))
                    .flatMap(line -> pattern.matcher(line).results())
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    @Test
    void knowWhichCommandsRunOnSpark() {
        assertThat(JobProcesses.runsOnSpark(List.of("train", "--model", "fm"))).isFalse();
        assertThat(JobProcesses.runsOnSpark(List.of("train", "--model", "fm", "--replicas=2")))
                .isTrue();
        assertThat(JobProcesses.runsOnSpark(List.of("train", "--prepared", "x")))
                .isTrue();
        assertThat(JobProcesses.runsOnSpark(List.of("score-all"))).isTrue();
    }
}
