package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class SimilarCoursesTest {

    private final FakeCourseCatalogue catalogue = new FakeCourseCatalogue(
            Samples.course("C_1"),
            Samples.course("C_2"),
            Samples.course("C_3"),
            Samples.course("C_4").withHidden(true));
    private final FallbackChain chain = new FallbackChain(new FakeLiveRecommenders(), catalogue);
    private final SimilarCourses similar = new SimilarCourses(catalogue, chain, Eligibility.STANDARD, new TestClock());

    @Test
    void areVisibleAndOthersThanTheCourseItself() {
        chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("C_4", "C_1", "C_3", "C_2"))));

        FallbackChain.Answer answer = similar.similarTo(new CourseId("C_1"), 5);

        assertThat(answer.courses()).extracting(ScoredCourse::course).isEqualTo(Samples.ids("C_3", "C_2"));
        assertThat(answer.source().version()).isEqualTo("m1");
    }

    @Test
    void areNoMoreThanAskedFor() {
        assertThat(similar.similarTo(new CourseId("C_1"), 1).courses()).hasSize(1);
    }

    @Test
    void areTheNewestWhereNothingElseCanTell() {
        assertThat(similar.similarTo(new CourseId("C_1"), 5).source().step()).isEqualTo(Source.Step.NEWEST);
    }

    @Test
    void doNotExistForACourseThatIsUnknownOrHidden() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> similar.similarTo(new CourseId("C_9"), 5));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> similar.similarTo(new CourseId("C_4"), 5));
    }
}
