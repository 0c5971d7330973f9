package org.bigmooc.app.dataset.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Writes the learners and what they took, one learner after the other. */
final class LearnerFiles {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FEWEST = 5;
    private static final int MOST = 40;
    private static final double MEAN_ABOVE_FEWEST = 12;
    private static final int LEARNERS_A_REPORT = 100;

    private final Path folder;
    private final CourseGrid grid;
    private final Interests interests;
    private final SplittableGenerator random;

    LearnerFiles(Path folder, CourseGrid grid, SplittableGenerator random) {
        this.folder = folder;
        this.grid = grid;
        this.interests = new Interests(grid);
        this.random = random;
    }

    /** Writes so many learners; returns how many enrolments they have. */
    long write(int learners, LongConsumer progress) throws IOException {
        long enrolments = 0;
        try (TextFile people = new TextFile(folder.resolve("user.csv"));
                TextFile taken = new TextFile(folder.resolve("user_course.csv"))) {
            people.row("id", "name_vn", "gender", "year_of_birth", "school");
            taken.row("user", "course", "enroll_time");
            for (int number = 1; number <= learners; number++) {
                enrolments += write(number, people, taken);
                if (number % LEARNERS_A_REPORT == 0 || number == learners) {
                    progress.accept(number);
                }
            }
        }
        return enrolments;
    }

    private int write(int number, TextFile people, TextFile taken) {
        RandomGenerator own = random.split();
        SampleLearner learner = SampleLearner.draw(number, own);
        people.row(learner.id(), learner.name(), learner.gender(), learner.yearOfBirth(), learner.school());
        int count = Math.min(grid.courses(), count(own));
        Walk walk = new Walk(grid, interests, own);
        Calendar calendar = new Calendar(count, own);
        for (int i = 0; i < count; i++) {
            taken.row(learner.id(), SampleCatalogue.id(walk.next()), TIME.format(calendar.next()));
        }
        return count;
    }

    private static int count(RandomGenerator random) {
        return Math.min(MOST, FEWEST + (int) Chance.exponential(random, MEAN_ABOVE_FEWEST));
    }
}
