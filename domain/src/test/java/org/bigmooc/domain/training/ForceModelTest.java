package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.training.PromoteModel.Decision;
import org.junit.jupiter.api.Test;

class ForceModelTest {

    private final FakeModelRegistry registry = new FakeModelRegistry();
    private final FakeModelEvaluator evaluator = new FakeModelEvaluator();
    private final Notes notes = new Notes();
    private final ForceModel forcing = new ForceModel(registry, new PromoteModel(registry, evaluator), notes);

    private static final class Notes implements ForcedPromotions {

        private final Map<ModelVersion, ForcedPromotion> all = new HashMap<>();

        @Override
        public void note(ModelVersion version, String comparison) {
            all.put(version, new ForcedPromotion(Samples.START, comparison));
        }

        @Override
        public Optional<ForcedPromotion> of(ModelVersion version) {
            return Optional.ofNullable(all.get(version));
        }
    }

    private void publish(String version, double rank) {
        evaluator.keep(version, rank);
        registry.publish(Models.card(version, "data", rank), FakeRecommender.model(version, List.of()));
    }

    private Decision force(String version) {
        return forcing.force(
                new ModelVersion(version),
                () -> {
                    throw new AssertionError("the cards speak of the same data");
                },
                TrainingListener.SILENT);
    }

    @Test
    void putsAWorseModelInServiceAndNotesWhatTheComparisonSaid() {
        publish("a", 2);
        publish("worse", 9);
        force("a");

        Decision decision = force("worse");

        assertThat(decision.promoted()).isTrue();
        assertThat(decision.sentence())
                .startsWith("worse is in service by force.")
                .contains("not shown to be better");
        assertThat(registry.served()).extracting(ModelVersion::id).containsExactly("a", "worse");
        assertThat(notes.of(new ModelVersion("worse")))
                .hasValueSatisfying(note -> assertThat(note.comparison()).startsWith("a stays in service"));
    }

    @Test
    void notesNothingWhereNoForceIsNeeded() {
        publish("a", 2);
        publish("better", 1);

        assertThat(force("a").promoted()).isTrue();
        assertThat(force("better").promoted()).isTrue();
        assertThat(force("better").promoted()).isFalse();
        assertThat(notes.all).isEmpty();
    }

    @Test
    void forcesWhereWhatIsServedCannotBeRead() {
        publish("a", 2);
        registry.serve(List.of(new ModelVersion("gone")));

        assertThat(force("a").promoted()).isTrue();
        assertThat(registry.served()).extracting(ModelVersion::id).containsExactly("gone", "a");
    }

    @Test
    void canBeTakenBack() {
        publish("a", 2);
        publish("worse", 9);
        force("a");
        force("worse");

        assertThat(new RollBack(registry).rollBack()).isEqualTo(new ModelVersion("a"));
    }

    @Test
    void knowsOnlyPublishedModels() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> force("missing"));
    }
}
