package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

class LeakCheckTest {

    private static DatasetSplit split(int... sequence) {
        List<CourseId> courses = List.of(new CourseId("C_0"), new CourseId("C_1"), new CourseId("C_2"));
        return new DatasetSplit(new Dataset(courses, List.of(new LearnerId("U_1")), new int[][] {sequence}));
    }

    @Test
    void acceptsASplitThatHoldsOut() {
        assertThatCode(() -> LeakCheck.split(split(0, 1, 2))).doesNotThrowAnyException();
    }

    @Test
    void findsTheValidationCourseInTheTrainingPart() {
        assertThatThrownBy(() -> LeakCheck.split(split(1, 1, 2)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Leak: the validation course of U_1 is in the training part.");
    }

    @Test
    void findsTheTestCourseInTheTrainingPartAndInTheInput() {
        assertThatThrownBy(() -> LeakCheck.split(split(2, 1, 2))).hasMessageContaining("test course of U_1");
        assertThatThrownBy(() -> LeakCheck.split(split(0, 2, 2))).hasMessageContaining("in the history");
    }

    @Test
    void refusesAModelOfOtherData() {
        ModelCard card = Models.card("a", "0123456789", 1);

        assertThatThrownBy(() -> LeakCheck.card(card, split(0, 1, 2)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("other data")
                .hasMessageContaining("train --model popularity");
    }
}
