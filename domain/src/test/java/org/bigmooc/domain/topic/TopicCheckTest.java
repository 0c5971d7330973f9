package org.bigmooc.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private final List<Course> courses = List.of(
            Samples.course("C_1", "Maths"),
            Samples.course("C_2", "Maths"),
            Samples.course("C_3", "Maths", "Law"),
            Samples.course("C_4", "Law"),
            Samples.course("C_5", "Art"));

    private static CourseTopics topics(String... ofCourses) {
        Map<CourseId, String> byCourse = new java.util.HashMap<>();
        for (int i = 0; i < ofCourses.length; i++) {
            byCourse.put(new CourseId("C_" + (i + 1)), ofCourses[i]);
        }
        return new CourseTopics(List.of(), byCourse);
    }

    @Test
    void countsThePairsThatFallTogether() {
        TopicCheck check = TopicCheck.of(topics("a", "a", "b", "b"), courses);

        assertThat(check.sameField()).isEqualTo(2.0 / 4, CLOSE);
        assertThat(check.any()).isEqualTo(2.0 / 6, CLOSE);
    }

    @Test
    void saysNothingWhereThereAreNoPairs() {
        assertThat(TopicCheck.of(topics("a"), courses)).isEqualTo(new TopicCheck(0, 0));
    }
}
