package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendEverybodyTest {

    private static final LearnerId TOOK_TWO = new LearnerId("U_1");
    private static final LearnerId TOOK_ONE = new LearnerId("U_2");
    private static final LearnerId TOOK_NONE = new LearnerId("U_0");
    private static final List<LearnerId> ALL = List.of(TOOK_NONE, TOOK_TWO, TOOK_ONE);

    private final OnlinePath path =
            new OnlinePath(Samples.courses("C_1", "C_2", "C_3", "C_4").toArray(Course[]::new));

    @BeforeEach
    void twoLearnersTookSomething() {
        path.stored.extend(List.of(
                Samples.enrol("U_1", "C_1", 1), Samples.enrol("U_1", "C_2", 2), Samples.enrol("U_2", "C_3", 3)));
        path.chain.serve(Optional.of(FakeRecommender.model("v1", Samples.ids("C_1", "C_2", "C_3", "C_4"))));
    }

    private RecommendEverybody everybody(boolean reasons) {
        return new RecommendEverybody(path.recommending, reasons);
    }

    private List<CourseId> kept(LearnerId learner) {
        return path.store.find(learner).orElseThrow().items().stream()
                .map(Recommendation::course)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatEachLearnerWouldBeAnswered(boolean reasons) {
        path.hide("C_4", true);

        RecommendEverybody.Work work = everybody(reasons).refresh(ALL);

        assertThat(work.kept()).isEqualTo(2);
        assertThat(work.unknown()).isOne();
        assertThat(kept(TOOK_TWO)).isEqualTo(Samples.ids("C_3"));
        assertThat(kept(TOOK_ONE)).isEqualTo(Samples.ids("C_1", "C_2"));
        assertThat(path.store.find(TOOK_NONE)).isEmpty();
        assertThat(path.store
                        .find(TOOK_ONE)
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .reason()
                        .isPresent())
                .isEqualTo(reasons);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void computesAgainOnlyWhereTheHistoryOrTheModelChanged(boolean reasons) {
        everybody(reasons).refresh(ALL);

        assertThat(everybody(reasons).refresh(ALL).kept()).isZero();

        path.stored.extend(List.of(Samples.enrol("U_2", "C_1", 9)));
        RecommendEverybody.Work afterAnEnrolment = everybody(reasons).refresh(ALL);
        assertThat(afterAnEnrolment.kept()).isOne();
        assertThat(afterAnEnrolment.unchanged()).isOne();
        assertThat(kept(TOOK_ONE)).isEqualTo(Samples.ids("C_2", "C_4"));

        path.chain.serve(Optional.of(FakeRecommender.model("v2", Samples.ids("C_4"))));
        assertThat(everybody(reasons).refresh(ALL).kept()).isEqualTo(2);
        assertThat(kept(TOOK_TWO)).isEqualTo(Samples.ids("C_4"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsThePhasesApart(boolean reasons) {
        long begin = System.nanoTime();
        RecommendEverybody.Work work = everybody(reasons).refresh(ALL);
        Duration whole = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(work.reading()).isPositive();
        assertThat(work.states()).isPositive();
        assertThat(work.scoring()).isPositive();
        assertThat(work.keeping()).isPositive();
        assertThat(phases(work)).isLessThanOrEqualTo(whole);
        assertThat(phases(work.plus(work))).isEqualTo(phases(work).multipliedBy(2));
    }

    @Test
    void measuresEverybodyEachTime() {
        everybody(false).refresh(ALL);

        RecommendEverybody.Measured measured = everybody(false).measure(ALL);

        assertThat(measured.work().learners()).isEqualTo(3);
        assertThat(measured.work().kept()).isEqualTo(2);
        assertThat(measured.operations()).isZero();
        assertThat(measured.bareProduct()).isPositive();
        assertThat(measured.plus(measured).bareProduct())
                .isEqualTo(measured.bareProduct().multipliedBy(2));
        assertThat(kept(TOOK_TWO)).isEqualTo(Samples.ids("C_3", "C_4"));
    }

    private static Duration phases(RecommendEverybody.Work work) {
        return work.reading()
                .plus(work.states())
                .plus(work.scoring())
                .plus(work.explaining())
                .plus(work.keeping());
    }
}
