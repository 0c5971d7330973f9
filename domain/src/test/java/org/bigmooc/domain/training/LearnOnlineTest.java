package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.enrol;
import static org.bigmooc.domain.testing.Samples.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnOnlineTest {

    private static final ModelVersion TRAINED = new ModelVersion("sasrec-1");
    private static final ModelVersion OTHER = new ModelVersion("sasrec-2");
    private static final ModelVersion LEARNED = new ModelVersion("sasrec-1-online-1");
    private static final ModelVersion LEARNED_MORE = new ModelVersion("sasrec-1-online-2");

    private final TestClock clock = new TestClock();
    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final FakeModelRegistry registry = new FakeModelRegistry();
    private final List<FakeLearningModel> begun = new ArrayList<>();
    private final Map<ModelVersion, ModelVersion> origins = new HashMap<>();
    private Executor executor = Runnable::run;
    private boolean turn = true;
    private LearnOnline learning = learning();

    /** Remembers what it is told, and publishes what the test says. */
    private static final class FakeLearningModel implements LearningModel {

        final ModelVersion from;
        final ModelVersion origin;
        final List<List<CourseId>> remembered = new ArrayList<>();
        final List<String> learned = new ArrayList<>();
        Optional<ModelVersion> better = Optional.empty();
        boolean closed;

        FakeLearningModel(ModelVersion from, ModelVersion origin) {
            this.from = from;
            this.origin = origin;
        }

        @Override
        public ModelVersion origin() {
            return origin;
        }

        @Override
        public void remember(List<CourseId> taken) {
            remembered.add(taken);
        }

        @Override
        public Optional<ModelVersion> learn(List<CourseId> before, CourseId taken) {
            learned.add(before + " " + taken);
            Optional<ModelVersion> published = better;
            better = Optional.empty();
            return published;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private LearnOnline learning() {
        return new LearnOnline(
                histories::extend, histories, registry, this::begin, clock, task -> executor.execute(task), () -> turn);
    }

    private Optional<LearningModel> begin(ModelVersion version) {
        FakeLearningModel model = new FakeLearningModel(version, origins.getOrDefault(version, version));
        begun.add(model);
        return Optional.of(model);
    }

    @BeforeEach
    void serveAModelThatWasTrained() {
        registry.publish(Models.card(TRAINED.id(), "data", 1), FakeRecommender.model(TRAINED.id(), List.of()));
        registry.replaceServed(List.of(), List.of(TRAINED));
        histories.extend(List.of(enrol("U_1", "C_1", 1), view("U_1", "C_8", 2), enrol("U_1", "C_2", 3)));
    }

    private FakeLearningModel model() {
        return begun.getLast();
    }

    private void handle(Interaction... batch) {
        learning.handle(List.of(batch));
    }

    @Test
    void learnsAnEnrolmentAfterTheCoursesTakenBefore() {
        handle(enrol("U_1", "C_3", 9), view("U_1", "C_4", 10));

        assertThat(model().from).isEqualTo(TRAINED);
        assertThat(model().learned).containsExactly("[C_1, C_2] C_3");
        assertThat(learning.learned()).isEqualTo(1);
        assertThat(histories.of(new LearnerId("U_1")).taken()).hasSize(3);
    }

    @Test
    void remembersTheHistoriesWhenItBegins() {
        handle(enrol("U_1", "C_3", 9));

        assertThat(model().remembered).contains(Samples.ids("C_1", "C_2", "C_3"));
    }

    @Test
    void learnsNothingFromAFirstEnrolmentNorFromOneInACourseTakenBefore() {
        handle(enrol("U_1", "C_1", 20), enrol("U_2", "C_1", 21));

        assertThat(model().learned).isEmpty();
        assertThat(learning.learned()).isZero();
    }

    @Test
    void learnsAnEnrolmentOnceHoweverOftenItIsSent() {
        handle(enrol("U_1", "C_3", 9), enrol("U_1", "C_3", 9));
        handle(enrol("U_1", "C_3", 9), enrol("U_1", "C_3", 5));

        assertThat(model().learned).hasSize(1);
        assertThat(learning.learned()).isEqualTo(1);
    }

    @Test
    void putsABetterCopyInServiceAfterTheVersionThatWasTrained() {
        handle(enrol("U_1", "C_3", 9));
        model().better = Optional.of(LEARNED);

        handle(enrol("U_1", "C_4", 10));

        assertThat(registry.served()).containsExactly(TRAINED, LEARNED);
        assertThat(learning.swaps()).isEqualTo(1);
    }

    @Test
    void givesTheNextBetterCopyThePlaceOfTheOneBefore() {
        handle(enrol("U_1", "C_3", 9));
        model().better = Optional.of(LEARNED);
        handle(enrol("U_1", "C_4", 10));
        clock.advance(Duration.ofMinutes(1));
        model().better = Optional.of(LEARNED_MORE);

        handle(enrol("U_1", "C_5", 11));

        assertThat(registry.served()).containsExactly(TRAINED, LEARNED_MORE);
        assertThat(begun).hasSize(1);
        assertThat(new RollBack(registry).rollBack()).isEqualTo(TRAINED);
    }

    @Test
    void goesOnAfterARestartFromTheCopyInService() {
        registry.replaceServed(List.of(TRAINED), List.of(TRAINED, LEARNED));
        origins.put(LEARNED, TRAINED);
        handle(enrol("U_1", "C_3", 9));
        model().better = Optional.of(LEARNED_MORE);

        handle(enrol("U_1", "C_4", 10));

        assertThat(model().from).isEqualTo(LEARNED);
        assertThat(registry.served()).containsExactly(TRAINED, LEARNED_MORE);
    }

    @Test
    void beginsAgainWhereAnotherVersionWasPutInService() {
        handle(enrol("U_1", "C_3", 9));
        FakeLearningModel first = model();
        registry.replaceServed(List.of(TRAINED), List.of(TRAINED, OTHER));
        clock.advance(Duration.ofSeconds(1));

        handle(enrol("U_1", "C_4", 10));

        assertThat(first.closed).isTrue();
        assertThat(model().from).isEqualTo(OTHER);
    }

    @Test
    void doesNotPutItsCopyInThePlaceOfAVersionThatWasJustPromoted() {
        handle(enrol("U_1", "C_3", 9));
        registry.replaceServed(List.of(TRAINED), List.of(TRAINED, OTHER));
        model().better = Optional.of(LEARNED);

        handle(enrol("U_1", "C_4", 10));
        handle(enrol("U_1", "C_5", 11));

        assertThat(registry.served()).containsExactly(TRAINED, OTHER);
        assertThat(model().from).isEqualTo(OTHER);
    }

    @Test
    void leavesOutWhatComesFasterThanItIsLearned() {
        executor = task -> {
            throw new RejectedExecutionException();
        };

        handle(enrol("U_1", "C_3", 9), enrol("U_1", "C_4", 10));

        assertThat(learning.leftOut()).isEqualTo(2);
        assertThat(histories.of(new LearnerId("U_1")).taken()).hasSize(4);
    }

    @Test
    void goesOnWhenTheStoreIsBack() {
        handle(enrol("U_1", "C_3", 9));
        List<Runnable> waiting = new ArrayList<>();
        executor = waiting::add;
        handle(enrol("U_1", "C_4", 10), enrol("U_1", "C_5", 11));

        histories.setAway(true);
        waiting.getFirst().run();
        histories.setAway(false);
        waiting.getLast().run();

        assertThat(model().learned).containsExactly("[C_1, C_2] C_3", "[C_1, C_2, C_3, C_4] C_5");
        assertThat(learning.leftOut()).isEqualTo(1);
    }

    @Test
    void triesAgainWhereAModelCouldNotBeRead() {
        List<ModelVersion> asked = new ArrayList<>();
        learning = new LearnOnline(
                histories::extend,
                histories,
                registry,
                version -> {
                    asked.add(version);
                    throw new Unavailable("The model cannot be read.");
                },
                clock,
                task -> executor.execute(task),
                () -> turn);

        handle(enrol("U_1", "C_3", 9));
        handle(enrol("U_1", "C_4", 10));
        clock.advance(Duration.ofSeconds(1));
        handle(enrol("U_1", "C_5", 11));

        assertThat(asked).containsExactly(TRAINED, TRAINED);
    }

    @Test
    void learnsNothingWhileItIsNotItsTurn() {
        handle(enrol("U_1", "C_3", 9));
        FakeLearningModel first = model();
        turn = false;
        clock.advance(Duration.ofSeconds(1));
        handle(enrol("U_1", "C_4", 10));
        assertThat(first.closed).isTrue();

        turn = true;
        clock.advance(Duration.ofSeconds(1));
        handle(enrol("U_1", "C_5", 11));

        assertThat(first.learned).hasSize(1);
        assertThat(model().learned).containsExactly("[C_1, C_2, C_3, C_4] C_5");
        assertThat(histories.of(new LearnerId("U_1")).taken()).hasSize(5);
    }

    @Test
    void freesTheCopyWhenItIsClosed() {
        handle(enrol("U_1", "C_3", 9));

        learning.close();

        assertThat(model().closed).isTrue();
    }
}
