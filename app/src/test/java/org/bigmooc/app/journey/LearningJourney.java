package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningJourney {

    private static final String CONFIGURATION = """
            online: {learning: service}
            plugins:
              local: {online-learning: "batch=8, replayed=8, reservoir=500, rate=0.01, averaged=5, judge-every=50, window=100"}
            """;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aRunningServiceLearnsWhatLearnersNowTakeAndCanBeRolledBack() throws Exception {
        Path configuration = Files.writeString(folder.resolve("learning.yaml"), CONFIGURATION);
        Program program = new Program(folder.resolve("data"));
        assertThat(program.run("import", "--from", "../data/sample").exitCode()).isZero();
        assertThat(program.run("train", "--model", "gru4rec", "--set", "epochs=1", "--set", "width=8")
                        .exitCode())
                .isZero();
        String key = program.run("keys", "issue", "journey").out().strip();

        try (Program.Service service = program.start("serve", "--config", configuration.toString());
                Api api = new Api(service.address(), key)) {
            String trained = version(api);
            everybodyTakes("C_600299", api);

            Eventually.eventually(() -> assertThat(version(api)).startsWith(trained + "-online-"));
            assertThat(program.run("models", "list").out()).contains("* " + trained + "-online-");

            assertThat(program.run("models", "rollback").out()).contains(trained + " is in service again");
            Eventually.eventually(() -> assertThat(version(api)).isEqualTo(trained));
            assertThat(service.stop()).isZero();
        }
    }

    private static void everybodyTakes(String course, Api api) throws IOException, InterruptedException {
        for (int learner : IntStream.rangeClosed(1, 300).toArray()) {
            assertThat(api.acknowledges("U_" + learner, course, "enrol", "evt-" + learner))
                    .isTrue();
        }
    }

    private static String version(Api api) {
        try {
            return api.recommendations("U_7")
                    .body()
                    .path("source")
                    .path("version")
                    .asText();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
