package org.bigmooc.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.training.Dataset;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One answer as the service gives it: from a history to its ten best courses, each with the reason, on one thread. */
@State(Scope.Benchmark)
public class InferenceBenchmark {

    private static final int TEN = 10;

    /** A history and what is not to be recommended after it. */
    private record Question(LearningHistory history, Set<CourseId> taken) {}

    /** The data folder. */
    @Param("")
    public String data = "";

    /** A {@link MeasuredModel}. */
    @Param("")
    public String model = "";

    /** Whose answers. */
    @Param({"DRAWN", "LONGEST"})
    public Histories histories = Histories.DRAWN;

    /** Of drawing histories. */
    @Param("42")
    public long seed;

    private final List<Question> questions = new ArrayList<>();
    private @Nullable Recommender recommender;
    private int next;

    /** Reads the data set and the model. */
    @Setup
    public void prepare() throws IOException {
        Clock clock = Clock.systemUTC();
        Path folder = Path.of(data);
        Dataset dataset = Histories.dataset(folder, clock);
        recommender = new MeasuredModel(folder, model).open(dataset, clock);
        histories.of(dataset, seed).forEach(history -> questions.add(new Question(history, history.taken())));
    }

    /** Asks for the next history's answer. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public List<ScoredCourse> answer() {
        Question question = questions.get(next);
        next = (next + 1) % questions.size();
        if (recommender == null) {
            throw new IllegalStateException("Nothing was prepared.");
        }
        return recommender.recommend(
                question.history(), course -> !question.taken().contains(course), TEN);
    }
}
