package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class FallbackChainTest {

    private static final LearningHistory HISTORY = LearningHistory.empty(new LearnerId("U_1"));

    private final FallbackChain chain = new FallbackChain(
            new FakeLiveRecommenders(
                    new FakeRecommender(new Source(Source.Step.TRANSITIONS, "live"), Samples.ids("C_2")),
                    new FakeRecommender(new Source(Source.Step.TRENDING, "live"), Samples.ids("C_2", "C_3"))),
            new FakeCourseCatalogue(Samples.course("C_1"), Samples.course("C_2"), Samples.course("C_3")));

    private FallbackChain.Answer ask(String... eligible) {
        List<CourseId> ids = Samples.ids(eligible);
        return chain.ask(recommender -> recommender.recommend(HISTORY, ids::contains, 3));
    }

    private static Function<Recommender, List<ScoredCourse>> failingFor(Source.Step step) {
        return recommender -> {
            if (recommender.source().step() == step) {
                throw new Unavailable("The recommender is away.");
            }
            return recommender.recommend(HISTORY, course -> true, 3);
        };
    }

    @Test
    void asksTheModelFirst() {
        chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("C_1"))));

        assertThat(ask("C_1", "C_2", "C_3").source()).isEqualTo(new Source(Source.Step.MODEL, "m1"));
        assertThat(chain.servedVersion()).contains("m1");
    }

    @Test
    void asksOneAfterTheOtherUntilOneCanTell() {
        chain.serve(Optional.of(FakeRecommender.model("m1", List.of())));

        assertThat(ask("C_1", "C_2", "C_3").source().step()).isEqualTo(Source.Step.TRANSITIONS);
        assertThat(ask("C_1", "C_3").source().step()).isEqualTo(Source.Step.TRENDING);
        assertThat(ask("C_1").source().step()).isEqualTo(Source.Step.NEWEST);
    }

    @Test
    void passesOverARecommenderThatFails() {
        chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("C_1"))));

        assertThat(chain.ask(failingFor(Source.Step.MODEL)).source().step()).isEqualTo(Source.Step.TRANSITIONS);
        assertThat(chain.ask(failingFor(Source.Step.TRANSITIONS)).source().step())
                .isEqualTo(Source.Step.MODEL);
    }

    @Test
    void answersNothingWhereNothingIsEligible() {
        FallbackChain.Answer answer = ask();

        assertThat(answer.courses()).isEmpty();
        assertThat(answer.source().step()).isEqualTo(Source.Step.NEWEST);
    }

    @Test
    void goesOnWithoutAModelThatIsTakenAway() {
        chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("C_1"))));
        chain.serve(Optional.empty());

        assertThat(chain.servedVersion()).isEmpty();
        assertThat(ask("C_1", "C_2").source().step()).isEqualTo(Source.Step.TRANSITIONS);
    }
}
