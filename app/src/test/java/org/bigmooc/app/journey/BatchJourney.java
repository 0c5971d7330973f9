package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs on Spark, from outside. */
class BatchJourney {

    @TempDir
    Path folder;

    @Test
    void theStoreBecomesACleanDataSetWithAReport() throws Exception {
        Program program = new Program(folder.resolve("data"));
        assertThat(program.run("import", "--from", "../data/sample").exitCode()).isZero();

        Program.Outcome prepared = program.run("prepare", "--run", "journey", "--json");

        assertThat(prepared.exitCode()).as(prepared.err()).isZero();
        assertThat(prepared.out())
                .containsPattern("\"name\" : \"learners\",\\s*\"rows\" : 2000,")
                .containsPattern("\"name\" : \"enrolments\",\\s*\"rows\" : 31330,");
        assertThat(folder.resolve("data/prepared/journey/sequences")).isNotEmptyDirectory();
        assertThat(Files.readString(folder.resolve("data/preparations/journey/report.html")))
                .contains("learners by enrolments", "<svg");
        assertThat(prepared.err()).doesNotContain("WARN", "Exception");
    }

    @Test
    void aMasterThatIsAwayIsToldInOneLineAndNothingIsLeft() throws Exception {
        Program program = new Program(folder.resolve("data"));
        Path config = Files.writeString(
                folder.resolve("cluster.yaml"), "plugins: {spark: {master: \"spark://127.0.0.1:1\"}}\n");

        Program.Outcome refused = program.run("prepare", "--from", "../data/sample", "--config", config.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("No Spark master answers at 127.0.0.1:1")
                .doesNotContain("Exception in");
        assertThat(folder.resolve("data/prepared")).doesNotExist();
    }
}
