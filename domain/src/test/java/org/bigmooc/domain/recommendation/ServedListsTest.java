package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class ServedListsTest {

    private final OnlinePath path =
            new OnlinePath(Samples.course("C_1"), Samples.course("C_2"), Samples.course("C_3"), Samples.course("C_4"));

    private Optional<Placement> enrols(String learner, String course) {
        path.does(learner, course, true);
        return path.placement();
    }

    private static Optional<Placement> placed(String list, int rank) {
        return Optional.of(new Placement(list, rank));
    }

    private void servesModel(String version, String... courses) {
        path.chain.serve(Optional.of(FakeRecommender.model(version, Samples.ids(courses))));
    }

    @Test
    void anEnrolmentTellsWhereItsCourseStoodInTheListBefore() {
        servesModel("m-1", "C_2", "C_1", "C_3", "C_4");
        path.recommend("U_1", 3);
        path.recommend("U_2", 3);

        assertThat(enrols("U_1", "C_1")).isEqualTo(placed("m-1", 2));
        assertThat(enrols("U_2", "C_4")).as("not in the list").isEqualTo(placed("m-1", 0));
    }

    @Test
    void aListOfAFallbackHasItsName() {
        path.recommend("U_1", 3);

        assertThat(enrols("U_1", "C_1")).isEqualTo(placed("transitions", 1));
    }

    @Test
    void aListIsComparedWithTheNextEnrolmentAlone() {
        path.recommend("U_1", 4);
        enrols("U_1", "C_2");

        assertThat(enrols("U_1", "C_3")).isEmpty();

        path.recommend("U_1", 4);
        assertThat(enrols("U_1", "C_4")).isEqualTo(placed("transitions", 2));
    }

    @Test
    void whoWasServedNothingIsNotCompared() {
        assertThat(enrols("U_1", "C_1")).isEmpty();
    }

    @Test
    void aLookIsNotCompared() {
        path.recommend("U_1", 4);
        path.does("U_1", "C_2", false);

        assertThat(path.placement()).isEmpty();
        assertThat(enrols("U_1", "C_2")).isEqualTo(placed("transitions", 2));
    }

    @Test
    void ofACourseThatWasLookedAtCountsTheListBeforeTheLook() {
        servesModel("m-1", "C_1", "C_2", "C_3", "C_4");
        path.recommend("U_1", 4);
        path.does("U_1", "C_3", false);
        servesModel("m-2", "C_1", "C_2", "C_4");
        path.recommend("U_1", 4);
        path.does("U_1", "C_4", false);
        path.recommend("U_1", 4);

        assertThat(enrols("U_1", "C_3")).isEqualTo(placed("m-1", 3));
    }

    @Test
    void aCourseThatWasTakenBeforeIsNotComparedAndLeavesTheList() {
        path.does("U_1", "C_1", true);
        path.recommend("U_1", 4);

        assertThat(enrols("U_1", "C_1")).isEmpty();
        assertThat(enrols("U_1", "C_3")).isEqualTo(placed("transitions", 2));
    }

    @Test
    void aLearnerWhoIsErasedAndTheOldestListAreForgotten() {
        path.recommend("U_0", 4);
        path.recommend("U_1", 4);
        path.recommend("U_2", 4);
        path.served.erase(new LearnerId("U_2"));

        assertThat(enrols("U_0", "C_1")).isEmpty();
        assertThat(enrols("U_1", "C_1")).isPresent();
        assertThat(enrols("U_2", "C_1")).isEmpty();
    }
}
