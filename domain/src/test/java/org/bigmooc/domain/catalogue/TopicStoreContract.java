package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Samples.HOSTILE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link TopicStore} does. */
public abstract class TopicStoreContract {

    /** The topics under test; none at the beginning of each test. */
    protected abstract TopicStore topics();

    /** Closes the topics and opens them again upon what they kept. */
    protected abstract TopicStore reopen();

    private static CourseTopics some() {
        return new CourseTopics(
                List.of(new Topic("t-1", List.of("函数", HOSTILE)), new Topic("t-2", List.of("lịch sử"))),
                Map.of(new CourseId("C_1"), "t-1", new CourseId("C_2"), "t-2", new CourseId("C_3"), "t-1"));
    }

    private void currentBecomes(CourseTopics expected) {
        eventually(() -> assertThat(topics().current()).isEqualTo(expected));
    }

    @Test
    void areNoneAtFirst() {
        assertThat(topics().current()).isEqualTo(CourseTopics.NONE);
    }

    @Test
    void tellTheTopicOfACourse() {
        topics().replace(some());

        currentBecomes(some());
        assertThat(topics().current().of(new CourseId("C_2")).orElseThrow().name())
                .isEqualTo("lịch sử");
        assertThat(topics().current().of(new CourseId("C_9"))).isEmpty();
    }

    @Test
    void takeThePlaceOfThoseBefore() {
        topics().replace(some());
        CourseTopics other =
                new CourseTopics(List.of(new Topic("t-1", List.of("x"))), Map.of(new CourseId("C_2"), "t-1"));

        topics().replace(other);

        currentBecomes(other);
        topics().replace(CourseTopics.NONE);
        currentBecomes(CourseTopics.NONE);
    }

    @Test
    void areOfAsManyCoursesAsThereAre() {
        Map<CourseId, String> many = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            many.put(new CourseId("C_" + i), "t-1");
        }
        CourseTopics all = new CourseTopics(List.of(new Topic("t-1", List.of("x"))), many);

        topics().replace(all);

        assertThat(reopen().current()).isEqualTo(all);
    }
}
