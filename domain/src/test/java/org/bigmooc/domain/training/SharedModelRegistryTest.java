package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedModelRegistryTest {

    private static final ModelVersion VERSION = new ModelVersion("sasrec-1");

    private final FakeModelArchive archive = new FakeModelArchive();
    private final FakeModelRegistry diskOfOne = new FakeModelRegistry();
    private final FakeModelRegistry diskOfOther = new FakeModelRegistry(diskOfOne);
    private final ModelRegistry one = new SharedModelRegistry(diskOfOne, diskOfOne, archive);
    private final ModelRegistry other = new SharedModelRegistry(diskOfOther, diskOfOther, archive);

    @BeforeEach
    void trainOnOneNode() {
        diskOfOne.publish(
                Models.card(VERSION.id(), "data", 1), FakeRecommender.model(VERSION.id(), Samples.ids("C_1")));
    }

    @Test
    void passesAModelToTheOtherNodesWhenItIsPutInService() {
        assertThat(one.replaceServed(List.of(), List.of(VERSION))).isTrue();

        assertThat(other.current()).contains(VERSION);
        assertThat(other.load(VERSION).source().version()).isEqualTo(VERSION.id());
        assertThat(other.card(VERSION)).isEqualTo(one.card(VERSION));
        assertThat(diskOfOther.cards()).hasSize(1);
    }

    @Test
    void keepsAModelThatWasOnlyTrainedToItself() {
        assertThat(one.cards()).hasSize(1);
        assertThat(other.cards()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.load(VERSION));
    }

    @Test
    void listsWhatOtherNodesPutInService() {
        one.replaceServed(List.of(), List.of(VERSION));

        assertThat(other.cards()).isEqualTo(one.cards());
    }

    @Test
    void refusesAChangeThatAnotherNodeMadeBefore() {
        one.replaceServed(List.of(), List.of(VERSION));

        assertThat(other.replaceServed(List.of(), List.of(VERSION))).isFalse();
    }

    @Test
    void passesNoLongerOnWhatAnotherVersionTookThePlaceOf() {
        ModelVersion better = new ModelVersion("sasrec-2");
        diskOfOne.publish(Models.card(better.id(), "data", 1), FakeRecommender.model(better.id(), Samples.ids("C_1")));
        one.replaceServed(List.of(), List.of(VERSION));

        one.replaceServed(List.of(VERSION), List.of(better));

        assertThat(archive.files(VERSION)).isEmpty();
        assertThat(other.load(better).source().version()).isEqualTo(better.id());
    }

    @Test
    void goesOnPassingOnWhatWasRolledBack() {
        ModelVersion later = new ModelVersion("sasrec-2");
        diskOfOne.publish(Models.card(later.id(), "data", 1), FakeRecommender.model(later.id(), Samples.ids("C_1")));
        one.replaceServed(List.of(), List.of(VERSION, later));

        one.replaceServed(List.of(VERSION, later), List.of(VERSION));

        assertThat(archive.files(later)).isPresent();
    }
}
