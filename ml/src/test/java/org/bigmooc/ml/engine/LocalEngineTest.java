package org.bigmooc.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.Plugin;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ForceModel;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.PromoteModel;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEngineTest {

    private static final Dataset DATASET = SmallData.random(300, 40, 1);

    @TempDir
    private Path data;

    private final TestClock clock = new TestClock();
    private EnginePorts engine = open(Path.of(""));

    @BeforeEach
    void openEngine() {
        engine = open(data);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private EnginePorts open(Path folder) {
        return new LocalEnginePlugin().openEngine(new PluginContext(folder, Map.of(), clock));
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(Plugin.class)).extracting(Plugin::name).contains("local");
    }

    @Test
    void refusesSettingsItDoesNotHave() {
        PluginContext context = new PluginContext(data, Map.of("gpu", "yes"), clock);

        assertThatThrownBy(() -> new LocalEnginePlugin().openEngine(context))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("gpu");
    }

    @Test
    void isWellWhereItMayWrite() {
        assertThat(engine.problem()).isEmpty();
        assertThat(open(data.resolve("not-there")).problem()).isPresent();
    }

    @Test
    void writesNothingBeforeItIsNeeded() throws IOException {
        engine.registry().cards();
        engine.registry().served();

        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"popularity", "transitions", "ease"})
    void trainsPublishesAndServes(String model) {
        ModelCard card = train(model, Map.of());

        assertThat(card.version().id()).isEqualTo(model + "-20260101-000000");
        assertThat(card.dataHash()).isEqualTo(DATASET.hash());
        assertThat(card.learners()).isEqualTo(300);
        assertThat(card.courses()).isEqualTo(40);
        assertThat(card.enrolments()).isEqualTo(DATASET.enrolments());
        assertThat(card.test().targets())
                .isPositive()
                .isEqualTo(card.validation().targets());
        assertThat(card.cpu()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(engine.registry().served()).isEmpty();
        Recommender recommender = open(data).registry().load(card.version());
        assertThat(recommender.source())
                .isEqualTo(new Source(Source.Step.MODEL, card.version().id()));
        assertThat(recommender.recommend(history(), course -> true, 5)).hasSize(5);
    }

    @Test
    void namesEveryHyperparameterOnTheCard() {
        ModelCard card = train("transitions", Map.of("steps", "3"));

        assertThat(card.hyperparameters())
                .isEqualTo(Map.of(
                        "steps", "3", "step-decay", "0.5", "history", "20", "history-decay", "0.5", "smoothing", "5"));
    }

    @Test
    void measuresTheSameInTrainingAndAfterwards() {
        ModelCard card = train("ease", Map.of());

        Evaluation afterwards = engine.evaluator().evaluate(card.version(), DATASET, TrainingListener.SILENT);
        Evaluation fitted = engine.evaluator().evaluate("ease", 1, DATASET, TrainingListener.SILENT);

        for (Evaluation evaluation : List.of(afterwards, fitted)) {
            assertThat(evaluation.validation().metrics()).isEqualTo(card.validation());
            assertThat(evaluation.test().metrics()).isEqualTo(card.test());
            assertThat(evaluation.sampledTest().metrics()).isEqualTo(card.sampledTest());
        }
        assertThat(afterwards.trainingCpu()).isEqualTo(card.cpu());
        assertThat(afterwards.model()).isEqualTo(card.version().id());
    }

    @Test
    void measuresAModelOnACatalogueThatHasGrown() {
        ModelCard card = train("ease", Map.of());
        Dataset grown = SmallData.random(300, 45, 1);

        Evaluation evaluation = engine.evaluator().evaluate(card.version(), grown, TrainingListener.SILENT);

        assertThat(evaluation.test().metrics().targets()).isPositive();
    }

    @Test
    void trainsTheSameModelFromTheSameData() throws IOException {
        ModelCard one = train("ease", Map.of());
        ModelCard other = train("ease", Map.of());

        assertThat(other.version()).isNotEqualTo(one.version());
        assertThat(other.test()).isEqualTo(one.test());
        assertThat(weights(other)).isEqualTo(weights(one));
    }

    private byte[] weights(ModelCard card) throws IOException {
        return Files.readAllBytes(data.resolve("models/" + card.version() + "/model/weights.bin"));
    }

    @Test
    void putsTheBetterModelInService() {
        PromoteModel promote = new PromoteModel(engine.registry(), engine.evaluator());
        ModelCard popularity = train("popularity", Map.of());
        ModelCard transitions = train("transitions", Map.of());

        promote.promote(popularity.version(), () -> DATASET, TrainingListener.SILENT);
        promote.promote(transitions.version(), () -> DATASET, TrainingListener.SILENT);
        promote.promote(popularity.version(), () -> DATASET, TrainingListener.SILENT);

        assertThat(open(data).registry().current()).contains(transitions.version());
    }

    @Test
    void keepsWhatItMeasuredInTrainingToCompareByLater() {
        ModelCard card = train("ease", Map.of());

        assertThat(engine.evaluator().keptValidation(card.version()))
                .hasValueSatisfying(ranks -> assertThat(ranks.metrics()).isEqualTo(card.validation()));
    }

    @Test
    void comparesByMeasuringWhereWhatWasKeptIsDamaged() throws IOException {
        ModelCard card = train("ease", Map.of());
        Path kept = data.resolve("models/" + card.version() + "/model/validation-ranks.bin");
        Files.write(kept, new byte[] {1, 2, 3});

        assertThat(engine.evaluator().keptValidation(card.version())).isEmpty();
        Files.delete(kept);
        assertThat(engine.evaluator().keptValidation(card.version())).isEmpty();
    }

    @Test
    void notesBesideTheCardThatAModelWasForcedIntoService() {
        PromoteModel promote = new PromoteModel(engine.registry(), engine.evaluator());
        ForceModel force = new ForceModel(engine.registry(), promote, engine.forcedPromotions());
        ModelCard transitions = train("transitions", Map.of());
        ModelCard popularity = train("popularity", Map.of());
        promote.promote(transitions.version(), () -> DATASET, TrainingListener.SILENT);

        PromoteModel.Decision decision = force.force(popularity.version(), () -> DATASET, TrainingListener.SILENT);

        EnginePorts reopened = open(data);
        assertThat(reopened.registry().current()).contains(popularity.version());
        assertThat(reopened.forcedPromotions().of(transitions.version())).isEmpty();
        assertThat(reopened.forcedPromotions().of(popularity.version()))
                .hasValueSatisfying(note -> assertThat(note.comparison()).contains("not shown to be better"));
        assertThat(decision.sentence()).contains("by force");
        assertThat(engine.files().files(popularity.version())).containsKey("forced.json");
    }

    @Test
    void namesTheModelsThereAre() {
        assertThatThrownBy(() -> train("sasrek", Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sasrek")
                .hasMessageContaining(
                        "popularity, trend, transitions, ease, sknn, metapath2vec, cold, fm, gru4rec, bert4rec, sasrec");
    }

    @Test
    void goesOnWithATrainingThatWasCancelledAndThenForgetsItsCheckpoint() throws IOException {
        Map<String, String> small = Map.of("width", "8", "hidden", "8", "epochs", "3", "length", "10");
        AtomicInteger heard = new AtomicInteger();
        TrainingListener cancelsSoon = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {
                heard.incrementAndGet();
                clock.advance(Duration.ofMinutes(1));
            }

            @Override
            public boolean cancelled() {
                return heard.get() > 1;
            }
        };

        assertThatThrownBy(() -> engine.trainer().train(request("sasrec", small), DATASET, cancelsSoon))
                .isInstanceOf(WorkInterrupted.class);
        assertThat(data.resolve("training")).isNotEmptyDirectory();
        ModelCard resumed = train("sasrec", small);

        assertThat(data.resolve("training")).isEmptyDirectory();
        assertThat(resumed.duration()).as("both parts together").isGreaterThan(Duration.ofMinutes(1));
        assertThat(resumed.test()).isEqualTo(train("sasrec", small).test());
        assertThat(engine.evaluator()
                        .evaluate("sasrec", 1, DATASET, TrainingListener.SILENT)
                        .test()
                        .metrics())
                .isEqualTo(resumed.test());
    }

    @Test
    void measuresNothingThatTakesLongAndWasNeverTrained() {
        assertThatThrownBy(() -> engine.evaluator().evaluate("sasrec", 1, DATASET, TrainingListener.SILENT))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("train --model sasrec");
    }

    @Test
    void namesTheHyperparametersThereAre() {
        assertThatThrownBy(() -> train("ease", Map.of("lamda", "1")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lamda")
                .hasMessageContaining("lambda");
    }

    @Test
    void refusesDataWithNothingToMeasureBy() {
        Dataset tiny = SmallData.of(5, new int[] {1, 2}, new int[] {3});

        assertThatThrownBy(() -> engine.trainer().train(request("ease", Map.of()), tiny, TrainingListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("three courses");
        assertThatThrownBy(() -> engine.evaluator().evaluate("ease", 1, tiny, TrainingListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("three courses");
    }

    @Test
    void saysThatAVersionIsUnknown() {
        assertThatThrownBy(
                        () -> engine.evaluator().evaluate(new ModelVersion("ease-1"), DATASET, TrainingListener.SILENT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysThatAModelIsOfAKindItDoesNotKnow() throws IOException {
        ModelCard card = train("ease", Map.of());
        Path file = data.resolve("models/" + card.version() + "/card.json");
        Files.writeString(file, Files.readString(file).replace("\"model\" : \"ease\"", "\"model\" : \"oracle\""));

        assertThatThrownBy(() -> engine.registry().load(card.version()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("oracle");
    }

    @Test
    void showsProgressFromBeginningToEnd() {
        List<Double> fractions = new ArrayList<>();

        engine.trainer()
                .train(request("transitions", Map.of()), DATASET, progress -> fractions.add(progress.fraction()));

        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0);
    }

    @Test
    void publishesNothingWhenItIsCancelled() {
        TrainingListener impatient = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> engine.trainer().train(request("ease", Map.of()), DATASET, impatient))
                .isInstanceOf(WorkInterrupted.class);
        assertThat(engine.registry().cards()).isEmpty();
    }

    @Test
    void keepsAFolderForEachTrainingUntilItEnds() throws IOException {
        Checkpoints checkpoints = new Checkpoints(data);
        var one = new java.util.TreeMap<>(Map.of("a", "1"));
        var other = new java.util.TreeMap<>(Map.of("a", "2"));
        Path folder = checkpoints.of("sasrec", "hash", 1, one);
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("inner/state"), "x");

        assertThat(checkpoints.of("sasrec", "hash", 1, one)).isEqualTo(folder);
        assertThat(checkpoints.of("sasrec", "hash", 2, one)).isNotEqualTo(folder);
        assertThat(checkpoints.of("sasrec", "hash", 1, other)).isNotEqualTo(folder);
        checkpoints.forget(folder);
        assertThat(folder).doesNotExist();
    }

    private ModelCard train(String model, Map<String, String> hyperparameters) {
        ModelCard card = engine.trainer().train(request(model, hyperparameters), DATASET, TrainingListener.SILENT);
        clock.advance(Duration.ofMillis(10));
        return card;
    }

    private static TrainingRequest request(String model, Map<String, String> hyperparameters) {
        return new TrainingRequest(model, 1, hyperparameters, true);
    }

    private static LearningHistory history() {
        return LearningHistory.empty(new LearnerId("U_1"))
                .with(List.of(Samples.enrol("U_1", "C_000003", 1), Samples.enrol("U_1", "C_000004", 2)));
    }
}
