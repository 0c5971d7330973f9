package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.inParallel;
import static org.bigmooc.domain.testing.Samples.START;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link RecommendationStore} does. */
public abstract class RecommendationStoreContract {

    private static final LearnerId LEARNER = new LearnerId("U_1'\"<b>");

    /** The store under test; empty at the beginning of each test. */
    protected abstract RecommendationStore store();

    private static Recommendations recommendations(LearnerId learner, int items, Source.Step step, long history) {
        List<Recommendation> list = IntStream.rangeClosed(1, items)
                .mapToObj(
                        rank -> new Recommendation(rank, new CourseId("C_'đ😀" + rank), 1.0 / rank - 0.3, reason(rank)))
                .toList();
        return new Recommendations(learner, list, new Source(step, "sasrec-2026.01"), history, START);
    }

    private static Optional<Reason> reason(int rank) {
        CourseId because = new CourseId("C_because");
        return switch (rank % 4) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Reason.Prerequisite(because));
            default -> Optional.of(new Reason.History(because, rank % 2 == 0, 0.25));
        };
    }

    @Test
    void knowsNothingOfAStranger() {
        assertThat(store().find(LEARNER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Source.Step.class)
    void keepsEverythingAboutTheAnswer(Source.Step step) {
        Recommendations saved = recommendations(LEARNER, RecommendRequest.MAX_LIMIT, step, Long.MIN_VALUE + 3);

        store().save(saved);

        assertThat(store().find(LEARNER)).contains(saved);
    }

    @Test
    void keepsAnEmptyAnswer() {
        Recommendations empty = recommendations(LEARNER, 0, Source.Step.NEWEST, -1);

        store().save(empty);

        assertThat(store().find(LEARNER)).contains(empty);
    }

    @Test
    void readsTheLastAnswerAsSoonAsItIsSaved() {
        for (int i = 0; i < 100; i++) {
            Recommendations latest = recommendations(LEARNER, i % 7, Source.Step.MODEL, i);
            store().save(latest);
            assertThat(store().find(LEARNER)).contains(latest);
        }
    }

    @Test
    void forgetsALearnerAndNoOther() {
        Recommendations other = recommendations(new LearnerId("U_2"), 2, Source.Step.MODEL, 1);
        store().save(recommendations(LEARNER, 2, Source.Step.MODEL, 1));
        store().save(other);

        store().erase(LEARNER);
        store().erase(new LearnerId("U_unknown"));

        assertThat(store().find(LEARNER)).isEmpty();
        assertThat(store().find(other.learner())).contains(other);
    }

    @Test
    void givesEveryOneOfManyCallersWhatTheySaved() {
        inParallel(8, thread -> {
            LearnerId learner = new LearnerId("U_" + thread);
            for (int i = 0; i < 25; i++) {
                Recommendations mine = recommendations(learner, 5, Source.Step.TRENDING, i);
                store().save(mine);
                assertThat(store().find(learner)).contains(mine);
            }
        });
    }
}
