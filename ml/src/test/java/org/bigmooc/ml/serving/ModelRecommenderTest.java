package org.bigmooc.ml.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.domain.recommendation.ExplainedScore;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.RecommenderContract;
import org.bigmooc.domain.recommendation.ScoreFall;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.ml.baseline.Ease;
import org.bigmooc.ml.baseline.Popularity;
import org.bigmooc.ml.baseline.Transitions;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.sasrec.SasRec;
import org.bigmooc.ml.sequence.SequenceKind;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of recommenders, on each kind of model. */
class ModelRecommenderTest {

    private static final List<CourseId> COURSES = SmallData.courses(30);
    private static final Map<String, TrainedModel> TRAINED = new ConcurrentHashMap<>();

    abstract static class Served extends RecommenderContract {

        private final Recommender recommender;

        Served(ModelKind kind, Map<String, String> hyperparameters) {
            this(kind, hyperparameters, Diversity.NONE);
        }

        Served(ModelKind kind, Map<String, String> hyperparameters, Diversity diversity) {
            this.recommender = new ModelRecommender(
                    new Source(Source.Step.MODEL, kind.name() + "-1"),
                    new FixedCourseIndex(COURSES),
                    DiverseModel.over(
                            TRAINED.computeIfAbsent(
                                    kind.name(),
                                    name -> SmallData.train(kind, SmallData.random(200, 30, 2), hyperparameters)),
                            diversity));
        }

        @Override
        protected Recommender recommender() {
            return recommender;
        }

        @Override
        protected List<CourseId> courses() {
            return COURSES;
        }

        @Override
        protected List<LearningHistory> histories() {
            return List.of(history(3), history(29, 4, 11), history(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        }

        @Test
        void scoresACourseAsMuchLowerWithoutTheEvidenceAsItTells() {
            for (LearningHistory history : histories().subList(1, 3)) {
                CourseId best = recommender
                        .recommend(history, course -> !history.taken().contains(course), 1)
                        .stream()
                        .map(ScoredCourse::course)
                        .findFirst()
                        .orElseThrow();
                ExplainedScore told = recommender.explain(history, best).orElseThrow();

                assertThat(told.falls()).extracting(ScoreFall::without).isEqualTo(history.courses());
                assertThat(told.falls())
                        .allSatisfy(one -> assertThat(score(without(history, one.without()), best))
                                .isCloseTo(told.score() - one.fall(), within(1e-3)));
            }
        }

        @Test
        void explainsNothingThatItCannotRank() {
            LearningHistory empty = LearningHistory.empty(new LearnerId("U_1"));

            assertThat(recommender.explain(history(3), new CourseId("C_never_seen")))
                    .isEmpty();
            assertThat(recommender.explain(empty, COURSES.getFirst())).isEmpty();
        }

        private double score(LearningHistory history, CourseId course) {
            return recommender.recommend(history, course::equals, 1).getFirst().score();
        }

        private static LearningHistory without(LearningHistory history, CourseId course) {
            return LearningHistory.of(
                    history.learner(),
                    history.entries().stream()
                            .filter(entry -> !entry.course().equals(course))
                            .toList());
        }

        private static LearningHistory history(int... places) {
            LearnerId learner = new LearnerId("U_1");
            return LearningHistory.empty(learner)
                    .with(Stream.iterate(0, i -> i < places.length, i -> i + 1)
                            .map(i ->
                                    Samples.enrol("U_1", COURSES.get(places[i]).value(), i))
                            .toList());
        }
    }

    @Nested
    class OfPopularity extends Served {
        OfPopularity() {
            super(new Popularity(), Map.of());
        }
    }

    @Nested
    class OfTransitions extends Served {
        OfTransitions() {
            super(new Transitions(), Map.of());
        }
    }

    @Nested
    class OfEase extends Served {
        OfEase() {
            super(new Ease(), Map.of());
        }
    }

    @Nested
    class OfEaseWithVariedLists extends Served {
        OfEaseWithVariedLists() {
            super(new Ease(), Map.of(), new Diversity(0.5));
        }
    }

    @Nested
    class OfSasRec extends Served {
        OfSasRec() {
            super(
                    new SequenceKind(new SasRec(), Duration.ofHours(1), Clock.systemUTC()),
                    Map.of("width", "8", "hidden", "8", "epochs", "1"));
        }
    }
}
