package org.bigmooc.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JobProcessesTest {

    private static final Pattern BATCH = Pattern.compile("in ([a-z| -]+)\\) flags\\+=\\(\"@\\$home/batch.options\"\\)");

    @Test
    void giveTheVerbsOfSparkTheSameFlagsAsTheLauncher() throws IOException {
        Matcher launcher = BATCH.matcher(Files.readString(Path.of("../bigmooc")));

        assertThat(launcher.find()).isTrue();
        assertThat(Set.of(launcher.group(1).split(" \\| "))).isEqualTo(JobProcesses.BATCH_VERBS);
    }
}
