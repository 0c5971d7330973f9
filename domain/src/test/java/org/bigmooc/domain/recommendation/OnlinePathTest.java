package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;

/** The invariants of every answer, whatever happens in whatever order. */
class OnlinePathTest {

    sealed interface Happening {

        record Does(int learner, int course, boolean enrols) implements Happening {}

        record Applies() implements Happening {}

        record Hides(int course, boolean hidden) implements Happening {}

        record Serves(int model) implements Happening {}

        record Asks(int learner, int limit) implements Happening {}
    }

    private static final int COURSES = 9;

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Integer> learner = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> course = Arbitraries.integers().between(0, COURSES - 1);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Happening> any = Arbitraries.oneOf(List.of(
                Combinators.combine(learner, course, either).as(Happening.Does::new),
                Arbitraries.just(new Happening.Applies()),
                Combinators.combine(course, either).as(Happening.Hides::new),
                Arbitraries.integers().between(0, 2).map(Happening.Serves::new),
                Combinators.combine(learner, Arbitraries.integers().between(1, 4))
                        .as(Happening.Asks::new)));
        return any.list().ofMaxSize(30);
    }

    private static OnlinePath path() {
        return new OnlinePath(IntStream.range(0, COURSES)
                .mapToObj(i -> Samples.course("C_" + i))
                .toArray(Course[]::new));
    }

    private static Recommender model(int number) {
        List<CourseId> rotated = IntStream.range(0, COURSES)
                .mapToObj(i -> new CourseId("C_" + (i + number * 3) % COURSES))
                .toList();
        return FakeRecommender.model("model-" + number, rotated);
    }

    private static void happens(OnlinePath path, Happening happening) {
        switch (happening) {
            case Happening.Does does -> path.does("U_" + does.learner(), "C_" + does.course(), does.enrols());
            case Happening.Applies applies -> path.apply();
            case Happening.Hides hides -> path.hide("C_" + hides.course(), hides.hidden());
            case Happening.Serves serves ->
                path.chain.serve(serves.model() == 0 ? Optional.empty() : Optional.of(model(serves.model())));
            case Happening.Asks asks -> check(path, "U_" + asks.learner(), asks.limit());
        }
    }

    private static void check(OnlinePath path, String learner, int limit) {
        LearningHistory history = path.histories.of(new LearnerId(learner));
        Recommendations answer = path.recommend(learner, limit);

        assertThat(answer.items()).hasSizeLessThanOrEqualTo(limit);
        assertThat(answer.items()).extracting(Recommendation::course).doesNotHaveDuplicates();
        assertThat(answer.items())
                .extracting(Recommendation::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, answer.items().size()).boxed().toList());
        assertThat(answer.items()).extracting(Recommendation::course).allSatisfy(course -> {
            assertThat(path.catalogue.current().shows(course)).isTrue();
            assertThat(history.taken()).doesNotContain(course);
        });
        assertThat(answer.history()).isEqualTo(history.fingerprint());
        if (answer.source().step() == Source.Step.MODEL) {
            assertThat(path.chain.servedVersion()).contains(answer.source().version());
        }
    }

    @Property(tries = 1_000)
    void isAlwaysEligibleAndKnowsWhatWasAcknowledged(@ForAll("happenings") List<Happening> happenings) {
        OnlinePath path = path();
        happenings.forEach(happening -> happens(path, happening));
        check(path, "U_0", 5);
        check(path, "U_1", 5);
    }

    @Property(tries = 50)
    void appliesEveryInteractionOnceHoweverOftenItIsSent(@ForAll @IntRange(min = 1, max = 5) int times) {
        OnlinePath path = path();
        for (int i = 0; i < times; i++) {
            path.sends("e1", "U_0", "C_1");
            path.apply();
        }

        assertThat(path.live.observed()).hasSize(1);
        assertThat(path.pending.size()).isZero();
    }
}
