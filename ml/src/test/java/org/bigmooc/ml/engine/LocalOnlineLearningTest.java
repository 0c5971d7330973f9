package org.bigmooc.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.LearningModel;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelEvaluator;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalOnlineLearningTest {

    private static final Dataset DATASET = SmallData.random(300, 30, 1);
    private static final Map<String, String> BRIEF = Map.of("epochs", "1", "width", "8", "length", "10");
    private static final Map<String, String> SETTINGS = Map.of(
            "online-learning",
            "batch=16, replayed=16, reservoir=500, rate=0.01, averaged=5, judge-every=200, window=400");

    private final TestClock clock = new TestClock();

    @TempDir
    private Path data;

    private EnginePorts engine;

    @BeforeEach
    void open() {
        engine = engine(SETTINGS);
    }

    private EnginePorts engine(Map<String, String> settings) {
        return new LocalEnginePlugin().openEngine(new PluginContext(data, settings, clock));
    }

    private ModelVersion trained(String model, Map<String, String> hyperparameters) {
        return engine.trainer()
                .train(new TrainingRequest(model, 1, hyperparameters, false), DATASET, TrainingListener.SILENT)
                .version();
    }

    /** Learners, so many, take a course and then the one after it, which nobody did in the data. */
    private List<ModelVersion> learnSuccessors(LearningModel model, int learners) {
        List<CourseId> courses = DATASET.courses();
        SplittableRandom random = new SplittableRandom(1);
        List<ModelVersion> published = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            int course = random.nextInt(courses.size());
            CourseId next = courses.get((course + 1) % courses.size());
            clock.advance(Duration.ofSeconds(1));
            model.learn(List.of(courses.get(course)), next).ifPresent(published::add);
        }
        return published;
    }

    private LearningModel begin(ModelVersion version) {
        LearningModel model = engine.onlineLearning().begin(version).orElseThrow();
        IntStream.range(0, DATASET.size())
                .mapToObj(learner -> IntStream.of(DATASET.sequence(learner))
                        .mapToObj(DATASET.courses()::get)
                        .toList())
                .forEach(model::remember);
        return model;
    }

    @Test
    void publishesWhatPredictsBetterAndKeepsTheLatestTwo() {
        ModelVersion version = trained("gru4rec", BRIEF);
        List<ModelVersion> published;
        try (LearningModel model = begin(version)) {
            published = learnSuccessors(model, 2_000);

            assertThat(model.origin()).isEqualTo(version);
        }

        assertThat(published).hasSizeGreaterThan(2);
        assertThat(engine.registry().cards())
                .extracting(ModelCard::version)
                .containsExactly(published.getLast(), published.get(published.size() - 2), version);
        assertThat(engine.registry().load(published.getLast()).source().version())
                .isEqualTo(published.getLast().id());
        assertThat(engine.files().files(published.getLast())).containsKey("online.json");
    }

    @Test
    void learnsOnFromWhatLearnedBefore() {
        ModelVersion version = trained("gru4rec", BRIEF);
        ModelVersion learned;
        try (LearningModel model = begin(version)) {
            learned = learnSuccessors(model, 1_000).getLast();
        }

        try (LearningModel again = begin(learned)) {
            assertThat(again.origin()).isEqualTo(version);
        }
    }

    @Test
    void measuresAVersionThatLearnedOnAsItWasTrained() {
        ModelVersion version = trained("gru4rec", BRIEF);
        ModelVersion learned;
        try (LearningModel model = begin(version)) {
            learned = learnSuccessors(model, 1_000).getLast();
        }

        ModelEvaluator evaluator = engine.evaluator();
        assertThat(evaluator
                        .evaluate(learned, DATASET, TrainingListener.SILENT)
                        .test()
                        .values())
                .containsExactly(evaluator
                        .evaluate(version, DATASET, TrainingListener.SILENT)
                        .test()
                        .values());
        assertThat(evaluator.keptValidation(learned).orElseThrow().values())
                .containsExactly(evaluator.keptValidation(version).orElseThrow().values());
    }

    @Test
    void passesOverCoursesThatTheModelDoesNotKnow() {
        try (LearningModel model = begin(trained("gru4rec", BRIEF))) {
            List<CourseId> known = DATASET.courses().subList(0, 1);

            assertThat(model.learn(known, Samples.ids("C_new").getFirst())).isEmpty();
            assertThat(model.learn(Samples.ids("C_new"), known.getFirst())).isEmpty();
        }
    }

    @Test
    void saysThatSomeKindsDoNotLearnOn() {
        assertThat(engine.onlineLearning().begin(trained("ease", Map.of()))).isEmpty();
    }

    @Test
    void refusesSettingsThatDoNotExist() {
        assertThatThrownBy(() -> engine(Map.of("online-learning", "speed=3")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("judge-every");
        assertThatThrownBy(() -> engine(Map.of("online-learning", "rate")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("rate=0.0003");
    }
}
