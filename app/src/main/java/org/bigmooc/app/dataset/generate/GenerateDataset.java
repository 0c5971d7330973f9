package org.bigmooc.app.dataset.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.bigmooc.domain.fault.Unavailable;

/**
 * Writes a data set of any size into a folder, in the files of the original system: invented learners who take believable courses in an
 * order that has reasons.
 *
 * <p>Popularity has a long tail. Every learner follows a habit ({@link Habit}) that shows only in the order of the last few courses, with
 * detours and drifting interest, and never takes a course before its prerequisite: so a model that reads the order beats counting. Memory
 * holds the names of the courses and one learner, whatever the size.
 */
public final class GenerateDataset {

    /** Made for the random numbers of one data set, from its seed. */
    @FunctionalInterface
    public interface Randomness {

        /** A generator that gives the same numbers for the same seed, on every machine. */
        SplittableGenerator from(long seed);
    }

    private final Randomness randomness;

    /** Draws from generators of this kind. */
    public GenerateDataset(Randomness randomness) {
        this.randomness = randomness;
    }

    /**
     * Writes the files; those of the same names are replaced.
     *
     * @param progress told how many learners are written, now and then
     * @throws Unavailable if the folder cannot be written to
     */
    public GenerateResult generate(GenerateRequest request, Path folder, LongConsumer progress) {
        try {
            Files.createDirectories(folder);
            return write(request, folder, progress);
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable(
                    "The data set could not be written to " + folder + ": " + e.getMessage()
                            + ". Check that the folder may be written to and that the disk is not full.",
                    e);
        }
    }

    private GenerateResult write(GenerateRequest request, Path folder, LongConsumer progress) throws IOException {
        SplittableGenerator random = randomness.from(request.seed());
        CourseGrid grid = new CourseGrid(request.courses());
        new CatalogueFiles(folder).write(new SampleCatalogue(grid, Curriculum.read(), random.split()));
        long enrolments = new LearnerFiles(folder, grid, random.split()).write(request.learners(), progress);
        return new GenerateResult(request.learners(), request.courses(), enrolments);
    }
}
