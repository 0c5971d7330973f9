package org.bigmooc.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.testing.TestClock;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.Trial;
import org.bigmooc.domain.training.Tuning;
import org.bigmooc.domain.training.TuningRequest;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalModelTunerTest {

    private static final Dataset DATASET = SmallData.random(300, 40, 1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    @TempDir
    private Path data;

    private final TestClock clock = new TestClock();

    /** Goes on a second whenever it hears of progress, and is killed before a trial ends. */
    private final class Killed implements TrainingListener {
        private final String trial;

        Killed(String trial) {
            this.trial = trial;
        }

        @Override
        public void progressed(TrainingProgress progress) {
            clock.advance(A_LOOK);
            if (progress.phase().startsWith(trial)) {
                throw new IllegalStateException("killed");
            }
        }
    }

    /** Goes on a second whenever it hears of progress, and remembers which trials were run. */
    private final class Watching implements TrainingListener {
        private final List<String> trials = new ArrayList<>();

        @Override
        public void progressed(TrainingProgress progress) {
            clock.advance(A_LOOK);
            String trial = progress.phase().split(":", -1)[0];
            if (!trials.contains(trial)) {
                trials.add(trial);
            }
        }
    }

    @Test
    void aSearchThatWasKilledGoesOnWithoutRepeatingATrial() throws IOException {
        Tuning straight = tune(data.resolve("straight"), request("transitions", 8), TrainingListener.SILENT);
        Path killed = data.resolve("killed");
        assertThatThrownBy(() -> tune(killed, request("transitions", 8), new Killed("trial 5")))
                .hasMessage("killed");
        Watching watching = new Watching();

        Tuning resumed = tune(killed, request("transitions", 8), watching);

        assertThat(watching.trials).containsExactly("trial 5", "trial 6", "trial 7", "trial 8");
        assertThat(tried(resumed)).isEqualTo(tried(straight));
        assertThat(scores(resumed)).isEqualTo(scores(straight));
        assertThat(Files.readAllLines(log(killed, "transitions"))).hasSize(8);
    }

    @Test
    void theSameSeedTriesTheSameAndAnotherSeedSomethingElse() {
        Tuning first = tune(data.resolve("1"), request("ease", 6), TrainingListener.SILENT);

        assertThat(tried(tune(data.resolve("2"), request("ease", 6), TrainingListener.SILENT)))
                .isEqualTo(tried(first));
        TuningRequest other = new TuningRequest("ease", LONG, 6, 7, Map.of());
        assertThat(tried(tune(data.resolve("3"), other, TrainingListener.SILENT)))
                .isNotEqualTo(tried(first));
        assertThat(first.changes(first.trials().getFirst())).isEmpty();
    }

    @Test
    void theBestIsAtLeastAsGoodAsTheStandard() {
        Tuning tuning = tune(data, request("transitions", 10), TrainingListener.SILENT);

        Trial best = tuning.best().orElseThrow();
        assertThat(best.score())
                .isEqualTo(scores(tuning).stream().mapToDouble(one -> one).max().orElseThrow());
        assertThat(best.validation().orElseThrow().low()).isLessThanOrEqualTo(best.score());
        assertThat(best.validation().orElseThrow().high()).isGreaterThanOrEqualTo(best.score());
    }

    @Test
    void trainsManyShortlyAndTheBestThirdLonger() {
        TuningRequest request =
                new TuningRequest("fm", LONG, 14, 1, Map.of("factors", "4", "batch", "512", "negatives", "8"));

        List<Trial> trials = tune(data, request, TrainingListener.SILENT).trials();

        assertThat(trials)
                .extracting(trial -> trial.hyperparameters().get("epochs"))
                .containsExactly("1", "1", "1", "1", "1", "1", "1", "1", "1", "2", "2", "2", "8", "1");
        List<SortedMap<String, String>> best = trials.subList(0, 9).stream()
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .limit(3)
                .map(LocalModelTunerTest::withoutEpochs)
                .toList();
        assertThat(trials.subList(9, 12).stream().map(LocalModelTunerTest::withoutEpochs))
                .isEqualTo(best);
    }

    @Test
    void aFixedValueIsNeverChangedAndAFixedLengthIsTheOnlyOne() {
        TuningRequest request =
                new TuningRequest("fm", LONG, 4, 1, Map.of("factors", "4", "epochs", "2", "negatives", "8"));

        assertThat(tune(data, request, TrainingListener.SILENT).trials())
                .hasSize(4)
                .allSatisfy(trial -> assertThat(trial.hyperparameters())
                        .containsEntry("factors", "4")
                        .containsEntry("epochs", "2")
                        .containsEntry("negatives", "8"));
    }

    @Test
    void beginsNoTrialWhenItsBudgetIsUsedUpAndKeepsToItThroughAllRuns() {
        TuningRequest request = new TuningRequest("transitions", Duration.ofSeconds(9), 100, 1, Map.of());
        Tuning tuning = tune(data, request, new Watching());

        assertThat(tuning.trials()).hasSizeBetween(2, 9);
        assertThat(tuning.spent()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(14));
        Watching again = new Watching();
        assertThat(tried(tune(data, request, again))).isEqualTo(tried(tuning));
        assertThat(again.trials).isEmpty();
    }

    @Test
    void stopsATrialWhenTheBudgetIsUsedUpAndFinishesItWithALongerOne() throws IOException {
        Map<String, String> small = Map.of("width", "8", "epochs", "3", "rows", "1", "length", "10");
        Tuning tuning = tune(data, new TuningRequest("gru4rec", Duration.ofSeconds(3), 1, 1, small), new Watching());

        assertThat(tuning.trials()).isEmpty();
        assertThat(tuning.spent()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(Files.readString(log(data, "gru4rec"))).contains("STOPPED");
        assertThat(tune(data, new TuningRequest("gru4rec", LONG, 1, 1, small), new Watching())
                        .trials())
                .singleElement()
                .satisfies(trial -> assertThat(trial.state()).isEqualTo(Trial.State.DONE));
    }

    @Test
    void saysHowToGoOnWhenItIsInterrupted() {
        TrainingListener impatient = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> tune(data, request("transitions", 3), impatient))
                .isInstanceOf(WorkInterrupted.class)
                .hasMessageContaining("goes on with trial 1");
    }

    @Test
    void aLastLineThatWasNotWrittenWholeIsDropped() throws IOException {
        Tuning straight = tune(data, request("ease", 3), TrainingListener.SILENT);
        Path log = log(data, "ease");
        Files.writeString(log, "{\"search\":\"half", StandardOpenOption.APPEND);

        List<SortedMap<String, String>> resumed = tried(tune(data, request("ease", 4), TrainingListener.SILENT));

        assertThat(resumed).hasSize(4);
        assertThat(resumed.subList(0, 3)).isEqualTo(tried(straight));
        assertThat(Files.readAllLines(log))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).endsWith("}"));
    }

    @Test
    void aDamagedLineBeforeTheLastIsNamed() throws IOException {
        tune(data, request("ease", 2), TrainingListener.SILENT);
        Path log = log(data, "ease");
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        lines.set(0, "rubbish");
        Files.write(log, lines);

        assertThatThrownBy(() -> tune(data, request("ease", 2), TrainingListener.SILENT))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("Line 1 of " + log);
    }

    @Test
    void trialsOfAnotherSearchArePutAside() throws IOException {
        tune(data, request("ease", 2), TrainingListener.SILENT);
        Watching watching = new Watching();
        tune(data, new TuningRequest("ease", LONG, 1, 99, Map.of()), watching);

        assertThat(watching.trials).containsExactly("trial 1");
        assertThat(Files.readAllLines(log(data, "ease"))).hasSize(1);
        assertThat(Files.readAllLines(data.resolve("tuning/ease/trials-before.jsonl")))
                .hasSize(2);
    }

    @Test
    void theTestPartDecidesNothing() {
        int[][] changed = IntStream.range(0, DATASET.size())
                .mapToObj(LocalModelTunerTest::withAnotherEnd)
                .toArray(int[][]::new);

        assertThat(scores(tune(data.resolve("2"), SmallData.of(40, changed), request("transitions", 5))))
                .isEqualTo(scores(tune(data.resolve("1"), DATASET, request("transitions", 5))));
    }

    /** The learner's courses, the last in place of the test course one that was not taken. */
    private static int[] withAnotherEnd(int learner) {
        int[] courses = DATASET.sequence(learner).clone();
        if (courses.length >= 3) {
            courses[courses.length - 1] = IntStream.range(0, 40)
                    .filter(course -> IntStream.of(courses).noneMatch(taken -> taken == course))
                    .findFirst()
                    .orElseThrow();
        }
        return courses;
    }

    @Test
    void whatCannotBeTrainedIsAFailedTrial() {
        Dataset nothing = SmallData.of(5, new int[][] {{1, 2, 3}, {2, 3, 4}});

        Tuning tuning = tune(data, nothing, request("gru4rec", 2));

        assertThat(tuning.best()).isEmpty();
        assertThat(tuning.trials()).hasSize(2).allSatisfy(trial -> {
            assertThat(trial.state()).isEqualTo(Trial.State.FAILED);
            assertThat(trial.note()).contains("at least two courses");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense,a,1,no model 'nonsense'",
        "popularity,,,nothing to search for",
        "ease,lamda,1,lamda",
        "ease,lambda,-1,lambda",
        "sasrec,heads,5,heads"
    })
    void saysWhatCannotBeSearched(String model, String name, String value, String message) {
        Map<String, String> fixed = name == null ? Map.of() : Map.of(name, value);

        assertThatThrownBy(() -> tune(data, new TuningRequest(model, LONG, 1, 1, fixed), TrainingListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void everyKindButPopularityCanBeSearched() {
        try (EnginePorts engine = open(data)) {
            assertThat(engine.trainer().models().stream().filter(model -> !model.equals("popularity")))
                    .allSatisfy(model -> assertThat(ModelKinds.standard(clock)
                                    .get(model)
                                    .choices()
                                    .all())
                            .anySatisfy(one -> assertThat(one.search())
                                    .isNotInstanceOf(org.bigmooc.ml.model.SearchRange.Nowhere.class)));
        }
    }

    private static TuningRequest request(String model, int trials) {
        return new TuningRequest(model, LONG, trials, 1, Map.of());
    }

    private Tuning tune(Path folder, TuningRequest request, TrainingListener listener) {
        try (EnginePorts engine = open(folder)) {
            return engine.tuner().tune(request, DATASET, listener);
        }
    }

    private Tuning tune(Path folder, Dataset dataset, TuningRequest request) {
        try (EnginePorts engine = open(folder)) {
            return engine.tuner().tune(request, dataset, TrainingListener.SILENT);
        }
    }

    private EnginePorts open(Path folder) {
        return new LocalEnginePlugin().openEngine(new PluginContext(folder, Map.of(), clock));
    }

    private static Path log(Path folder, String model) {
        return folder.resolve("tuning").resolve(model).resolve("trials.jsonl");
    }

    private static List<SortedMap<String, String>> tried(Tuning tuning) {
        return tuning.trials().stream().map(Trial::hyperparameters).toList();
    }

    private static List<Double> scores(Tuning tuning) {
        return tuning.trials().stream().map(Trial::score).toList();
    }

    private static SortedMap<String, String> withoutEpochs(Trial trial) {
        SortedMap<String, String> rest = new TreeMap<>(trial.hyperparameters());
        rest.remove("epochs");
        return rest;
    }
}
