package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.training.PromoteModel.Decision;
import org.junit.jupiter.api.Test;

class PromoteModelTest {

    private static final Dataset TODAY = new Dataset(List.of(), List.of(), new int[][] {});

    private final FakeModelRegistry registry = new FakeModelRegistry();
    private final FakeModelEvaluator evaluator = new FakeModelEvaluator();
    private final PromoteModel promoting = new PromoteModel(registry, evaluator);
    private final RollBack rollingBack = new RollBack(registry);

    private void publish(String version, String dataHash, double rank) {
        evaluator.keep(version, rank);
        registry.publish(Models.card(version, dataHash, rank), FakeRecommender.model(version, List.of()));
    }

    private Decision promote(String version) {
        return promote(version, () -> {
            throw new AssertionError("the cards speak of the same data");
        });
    }

    private Decision promote(String version, Supplier<Dataset> today) {
        return promoting.promote(new ModelVersion(version), today, TrainingListener.SILENT);
    }

    private String served() {
        return registry.current().map(ModelVersion::id).orElse("none");
    }

    @Test
    void putsTheFirstModelInService() {
        publish("a", "data", 7);

        Decision decision = promote("a");

        assertThat(decision.promoted()).isTrue();
        assertThat(decision.servedNdcg()).isEmpty();
        assertThat(served()).isEqualTo("a");
    }

    @Test
    void comparesWithTheOneBeforeWhereTheServedOneIsGone() {
        publish("a", "data", 3);
        publish("worse", "data", 7);
        registry.serve(List.of(new ModelVersion("a"), new ModelVersion("gone")));

        assertThat(promote("worse").promoted()).isFalse();
    }

    @Test
    void refusesToGuessWhereNothingServedCanBeRead() {
        publish("b", "data", 3);
        registry.serve(List.of(new ModelVersion("gone")));

        Decision decision = promote("b");

        assertThat(decision.promoted()).isFalse();
        assertThat(decision.sentence()).contains("gone", "--force");
        assertThat(served()).isEqualTo("gone");
    }

    @Test
    void putsABetterModelInService() {
        publish("a", "data", 7);
        publish("b", "data", 3);
        promote("a");

        Decision decision = promote("b");

        assertThat(decision.promoted()).isTrue();
        assertThat(decision.candidateNdcg()).isEqualTo(0.5);
        assertThat(decision.servedNdcg())
                .hasValueSatisfying(ndcg -> assertThat(ndcg).isLessThan(0.5));
        assertThat(decision.sentence()).contains("b is in service").contains("better than a");
        assertThat(served()).isEqualTo("b");
    }

    @Test
    void refusesAModelThatIsWorseOrNoBetter() {
        publish("a", "data", 3);
        publish("equal", "data", 3);
        publish("worse", "data", 4);
        promote("a");

        assertThat(promote("equal").promoted()).isFalse();
        assertThat(promote("worse").promoted()).isFalse();
        assertThat(promote("worse").sentence()).startsWith("a stays in service");
        assertThat(registry.served()).containsExactly(new ModelVersion("a"));
    }

    @Test
    void measuresBothOnTodaysDataWhereTheirCardsSpeakOfDifferentData() {
        publish("a", "old data", 1);
        publish("b", "new data", 9);
        promote("a");
        evaluator.say("a", 5);
        evaluator.say("b", 4);

        assertThat(promote("b", () -> TODAY).promoted()).isTrue();
        assertThat(evaluator.asked()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void refusesAModelThatOnlyLooksBetterOnOtherData() {
        publish("a", "old data", 9);
        publish("b", "new data", 1);
        promote("a");
        evaluator.say("a", 4);
        evaluator.say("b", 5);

        assertThat(promote("b", () -> TODAY).promoted()).isFalse();
        assertThat(served()).isEqualTo("a");
    }

    @Test
    void refusesAModelThatIsBetterByNoMoreThanChance() {
        publish("a", "data", 2);
        publish("luckier", "data", 1);
        evaluator.keep("a", 1, 2, 9, 4, 7, 1, 3);
        evaluator.keep("luckier", 1, 1, 9, 4, 7, 1, 4);
        promote("a");

        Decision decision = promote("luckier");

        assertThat(decision.candidateNdcg()).isGreaterThan(decision.servedNdcg().orElseThrow());
        assertThat(decision.difference())
                .hasValueSatisfying(difference -> assertThat(difference.low()).isNegative());
        assertThat(decision.promoted()).isFalse();
        assertThat(decision.sentence()).contains("luckier is not shown to be better");
    }

    @Test
    void measuresBothWhereNothingWasKeptOfATraining() {
        registry.publish(Models.card("a", "data", 5), FakeRecommender.model("a", List.of()));
        publish("b", "data", 4);
        promote("a");
        evaluator.say("a", 3);
        evaluator.say("b", 2);

        assertThat(promote("b", () -> TODAY).promoted()).isTrue();
        assertThat(evaluator.asked()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void looksAgainWhenAnotherModelCameIntoServiceMeanwhile() {
        publish("a", "old data", 9);
        publish("b", "new data", 4);
        publish("best", "new data", 1);
        promote("a");
        evaluator.say("a", 9);
        evaluator.say("b", 4);

        Decision decision = promote("b", () -> {
            registry.serve(List.of(new ModelVersion("a"), new ModelVersion("best")));
            return TODAY;
        });

        assertThat(decision.promoted()).isFalse();
        assertThat(served()).isEqualTo("best");
    }

    @Test
    void leavesTheServedModelAsItIsWhenItIsPromotedAgain() {
        publish("a", "data", 3);
        promote("a");

        assertThat(promote("a").promoted()).isFalse();
        assertThat(registry.served()).hasSize(1);
    }

    @Test
    void knowsOnlyPublishedModels() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> promote("missing"));
    }

    @Test
    void bringsTheModelBeforeBackWithOneCall() {
        publish("a", "data", 7);
        publish("b", "data", 3);
        promote("a");
        promote("b");

        assertThat(rollingBack.rollBack()).isEqualTo(new ModelVersion("a"));
        assertThat(served()).isEqualTo("a");
    }

    @Test
    void passesOverAModelThatIsGoneWhenItRollsBack() {
        publish("a", "data", 7);
        publish("c", "data", 3);
        registry.serve(Stream.of("a", "gone", "c").map(ModelVersion::new).toList());

        assertThat(rollingBack.rollBack()).isEqualTo(new ModelVersion("a"));
        assertThat(served()).isEqualTo("a");
    }

    @Test
    void cannotRollBackBeyondTheFirstModel() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(rollingBack::rollBack);
        publish("a", "data", 7);
        promote("a");

        assertThatExceptionOfType(NotFound.class).isThrownBy(rollingBack::rollBack);
        assertThat(served()).isEqualTo("a");
    }

    @Property
    void neverServesAWorseModelThanBefore(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 10) Integer> ranks) {
        PromoteModelTest fresh = new PromoteModelTest();
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < ranks.size(); i++) {
            fresh.publish("m" + i, "data", ranks.get(i));
            boolean promoted = fresh.promote("m" + i).promoted();
            assertThat(promoted).isEqualTo(ranks.get(i) < best);
            best = Math.min(best, ranks.get(i));
        }
        Optional<Double> served = fresh.registry
                .current()
                .flatMap(fresh.registry::card)
                .map(card -> card.validation().ndcgAt10());
        assertThat(served).contains(Models.card("x", "data", best).validation().ndcgAt10());
    }
}
