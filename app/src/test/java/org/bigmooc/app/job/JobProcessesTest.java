package org.bigmooc.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobProcessesTest {

    private static final Pattern VERB = Pattern.compile("\"([a-z-]+) \"\\*");

    @Test
    void giveTheVerbsOfSparkTheSameFlagsAsTheLauncher() throws IOException {
        try (Stream<String> launcher = Files.lines(Path.of("../bigmooc"))) {
            assertThat(launcher.filter(line -> line.contains("batch.options"))
                            .flatMap(line -> VERB.matcher(line).results())
                            .map(verb -> verb.group(1)))
                    .containsExactlyInAnyOrderElementsOf(JobProcesses.BATCH_VERBS);
        }
    }
}
