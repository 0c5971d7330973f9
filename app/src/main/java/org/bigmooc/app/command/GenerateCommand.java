package org.bigmooc.app.command;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.bigmooc.app.dataset.generate.GenerateDataset;
import org.bigmooc.app.dataset.generate.GenerateRequest;
import org.bigmooc.app.dataset.generate.GenerateResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: invents a data set of any size. */
@Command(
        name = "generate",
        description =
                "Invents a data set: believable courses, and learners whose order of courses has reasons. The same seed makes the same files.")
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--learners", required = true, paramLabel = "N", description = "How many learners.")
    private int learners;

    @Option(names = "--courses", required = true, paramLabel = "N", description = "How many courses.")
    private int courses;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Of everything random.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        GenerateRequest request = new GenerateRequest(learners, courses, seed);
        GenerateResult result;
        try (Interruption interruption = Interruption.watch();
                Bar bar = new Bar("Generating", common.err(), interruption)) {
            result = new GenerateDataset(SplittableRandom::new)
                    .generate(request, out, done -> bar.show((double) done / learners, done + " learners"));
        }
        common.answer(
                result,
                "%,d learners, %,d courses, %,d enrolments in %s"
                        .formatted(result.learners(), result.courses(), result.enrolments(), out));
        return ExitCode.OK;
    }
}
