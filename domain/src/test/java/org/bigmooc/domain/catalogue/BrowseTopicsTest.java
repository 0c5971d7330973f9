package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowseTopicsTest {

    private static final PageRequest FIRST = new PageRequest(0, 10);
    private static final Topic SPACE = new Topic("topic-01", List.of("space", "matrix"));
    private static final Topic VERSE = new Topic("topic-02", List.of("verse"));

    private final FakeCourseCatalogue catalogue = new FakeCourseCatalogue(
            Samples.course("C_1", "Maths"),
            Samples.course("C_2", "Maths"),
            Samples.course("C_3", "Art").withHidden(true),
            Samples.course("C_4", "Art"));
    private final FakeTopicStore topics = new FakeTopicStore();
    private final BrowseTopics browsing = new BrowseTopics(catalogue, topics);

    @BeforeEach
    void findTopics() {
        topics.replace(new CourseTopics(
                List.of(SPACE, VERSE),
                Map.of(
                        new CourseId("C_1"), "topic-01",
                        new CourseId("C_3"), "topic-02",
                        new CourseId("C_4"), "topic-01",
                        new CourseId("C_gone"), "topic-02")));
    }

    private List<CourseId> found(String topic, Optional<Field> field) {
        return browsing.browse(topic, field, FIRST).items().stream()
                .map(Course::id)
                .toList();
    }

    @Test
    void countsVisibleCoursesOnly() {
        assertThat(browsing.all()).containsExactly(new BrowseTopics.Counted(SPACE, 2));
    }

    @Test
    void findsTheCoursesOfATopic() {
        assertThat(found("topic-01", Optional.empty())).isEqualTo(Samples.ids("C_1", "C_4"));
        assertThat(found("topic-01", Optional.of(new Field("Art")))).isEqualTo(Samples.ids("C_4"));
        assertThat(found("topic-02", Optional.empty())).isEmpty();
        assertThat(found("unknown", Optional.empty())).isEmpty();
    }

    @Test
    void tellsWhatACourseIsAbout() {
        assertThat(browsing.of(new CourseId("C_1"))).contains(SPACE);
        assertThat(browsing.of(new CourseId("C_2"))).isEmpty();
    }
}
