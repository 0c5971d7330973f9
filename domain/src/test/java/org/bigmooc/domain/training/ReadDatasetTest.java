package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.enrol;
import static org.bigmooc.domain.testing.Samples.view;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.catalogue.FakeTopicStore;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class ReadDatasetTest {

    private final FakeCourseCatalogue catalogue = new FakeCourseCatalogue();
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final FakeTopicStore topics = new FakeTopicStore();
    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final FakeLearners learners = new FakeLearners();

    private Dataset read() {
        catalogue.save(Samples.courses("C_1", "C_2", "C_3"));
        return new ReadDataset(catalogue, facts, topics, histories, learners).read();
    }

    @Test
    void readsTheCoursesThatLearnersTookInOrder() {
        histories.extend(List.of(
                enrol("U_2", "C_3", 5),
                enrol("U_2", "C_1", 7),
                view("U_2", "C_2", 6),
                enrol("U_1", "C_2", 1),
                enrol("U_1", "C_unknown", 2),
                view("U_3", "C_1", 1)));

        Dataset dataset = read();

        assertThat(dataset.courses()).isEqualTo(Samples.ids("C_1", "C_2", "C_3"));
        assertThat(dataset.learners()).containsExactly(new LearnerId("U_1"), new LearnerId("U_2"));
        assertThat(dataset.sequence(0)).containsExactly(1);
        assertThat(dataset.sequence(1)).containsExactly(2, 0);
        assertThat(dataset.enrolments()).isEqualTo(3);
    }

    @Test
    void readsWhatCoursesHaveEvenThoseNobodyTook() {
        facts.save(List.of(
                new CourseLink(new CourseId("C_2"), CourseLink.Kind.CONCEPT, "K_2"),
                new CourseLink(new CourseId("C_2"), CourseLink.Kind.CONCEPT, "K_1"),
                new CourseLink(new CourseId("C_3"), CourseLink.Kind.CONCEPT, "K_2"),
                new CourseLink(new CourseId("C_3"), CourseLink.Kind.TEACHER, "T_1"),
                new CourseLink(new CourseId("C_1"), CourseLink.Kind.SCHOOL, "S_1"),
                new CourseLink(new CourseId("C_unknown"), CourseLink.Kind.CONCEPT, "K_9")));

        Features features = read().features();

        CourseTraits concepts = features.courses(Trait.CONCEPT);
        assertThat(concepts.names()).containsExactly("K_1", "K_2");
        assertThat(concepts.of(0)).isEmpty();
        assertThat(concepts.of(1)).containsExactly(0, 1);
        assertThat(concepts.of(2)).containsExactly(1);
        assertThat(features.courses(Trait.TEACHER).of(2)).containsExactly(0);
        assertThat(features.courses(Trait.SCHOOL).of(0)).containsExactly(0);
    }

    @Test
    void readsWhatCoursesAreAbout() {
        String before = read().hash();
        topics.replace(new CourseTopics(
                List.of(new Topic("topic-01", List.of("word"))),
                Map.of(new CourseId("C_2"), "topic-01", new CourseId("C_unknown"), "topic-01")));

        CourseTraits found = read().features().courses(Trait.TOPIC);

        assertThat(found.names()).containsExactly("topic-01");
        assertThat(found.of(0)).isEmpty();
        assertThat(found.of(1)).containsExactly(0);
        assertThat(read().hash()).isNotEqualTo(before);
    }

    @Test
    void readsTheFieldsOfCourses() {
        Dataset dataset = read();

        CourseTraits fields = dataset.features().courses(Trait.FIELD);
        for (int course = 0; course < dataset.courses().size(); course++) {
            CourseId id = dataset.courses().get(course);
            List<String> expected = catalogue.current().find(id).orElseThrow().fields().stream()
                    .map(field -> field.name())
                    .toList();
            assertThat(IntStream.of(fields.of(course)).mapToObj(fields.names()::get))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void knowsTheGenderOfEveryLearnerWhoToldIt() {
        histories.extend(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1), enrol("U_3", "C_1", 1)));
        learners.save(List.of(
                Learner.known(new LearnerId("U_1")),
                new Learner(new LearnerId("U_2"), "", Gender.FEMALE, OptionalInt.empty(), ""),
                new Learner(new LearnerId("U_9"), "", Gender.MALE, OptionalInt.empty(), "")));

        Features features = read().features();

        assertThat(List.of(0, 1, 2))
                .extracting(features::gender)
                .containsExactly(Gender.UNKNOWN, Gender.FEMALE, Gender.UNKNOWN);
    }
}
