package org.bigmooc.domain.training;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.TopicStore;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.EveryLearner;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;

/** Use case: read everything in the store that models learn from. The order in which the store gives it does not matter. */
public final class ReadDataset {

    private final CourseCatalogue catalogue;
    private final CatalogueFacts facts;
    private final TopicStore topics;
    private final LearningHistories histories;
    private final EveryLearner learners;

    /** Reads from these ports. */
    public ReadDataset(
            CourseCatalogue catalogue,
            CatalogueFacts facts,
            TopicStore topics,
            LearningHistories histories,
            EveryLearner learners) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.topics = topics;
        this.histories = histories;
        this.learners = learners;
    }

    /**
     * Reads every course, hidden ones too, and every learner who took one of them; what is linked to a course that the catalogue does not
     * know is left out.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if the store is away
     */
    public Dataset read() {
        Catalogue current = catalogue.current();
        List<CourseId> courses = current.all().stream().map(Course::id).toList();
        Map<CourseId, Integer> index = new HashMap<>();
        courses.forEach(course -> index.put(course, index.size()));
        SortedMap<LearnerId, int[]> sequences = new TreeMap<>();
        histories.forEach(history -> {
            int[] sequence = sequence(history, index);
            if (sequence.length > 0) {
                sequences.put(history.learner(), sequence);
            }
        });
        List<LearnerId> takers = List.copyOf(sequences.keySet());
        return new Dataset(
                courses,
                takers,
                sequences.values().toArray(int[][]::new),
                new Features(traits(current, index), genders(takers)));
    }

    private static int[] sequence(LearningHistory history, Map<CourseId, Integer> index) {
        return history.steps().stream()
                .filter(HistoryStep::taken)
                .filter(step -> index.containsKey(step.course()))
                .mapToInt(step -> index.getOrDefault(step.course(), -1))
                .toArray();
    }

    private Map<Trait, CourseTraits> traits(Catalogue current, Map<CourseId, Integer> index) {
        Map<Trait, List<List<String>>> names = new EnumMap<>(Trait.class);
        Stream.of(Trait.values()).forEach(trait -> names.put(trait, manyEmpty(index.size())));
        names.put(Trait.FIELD, current.all().stream().map(ReadDataset::fields).toList());
        facts.forEachLink(link -> {
            Integer course = index.get(link.course());
            if (course != null) {
                names.getOrDefault(trait(link.kind()), List.of()).get(course).add(link.target());
            }
        });
        topics.current().byCourse().forEach((id, topic) -> {
            Integer course = index.get(id);
            if (course != null) {
                names.getOrDefault(Trait.TOPIC, List.of()).get(course).add(topic);
            }
        });
        Map<Trait, CourseTraits> traits = new EnumMap<>(Trait.class);
        names.forEach((trait, ofCourses) -> traits.put(trait, CourseTraits.of(ofCourses)));
        return traits;
    }

    private static List<List<String>> manyEmpty(int size) {
        return IntStream.range(0, size)
                .<List<String>>mapToObj(course -> new java.util.ArrayList<>())
                .toList();
    }

    private static List<String> fields(Course course) {
        return course.fields().stream().map(Field::name).toList();
    }

    private static Trait trait(CourseLink.Kind kind) {
        return switch (kind) {
            case SCHOOL -> Trait.SCHOOL;
            case TEACHER -> Trait.TEACHER;
            case CONCEPT -> Trait.CONCEPT;
        };
    }

    private List<Gender> genders(Collection<LearnerId> takers) {
        Map<LearnerId, Gender> known = new HashMap<>();
        learners.forEach(learner -> {
            if (learner.gender() != Gender.UNKNOWN) {
                known.put(learner.id(), learner.gender());
            }
        });
        return takers.stream()
                .map(taker -> known.getOrDefault(taker, Gender.UNKNOWN))
                .toList();
    }
}
