package org.bigmooc.spark.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.preparation.CleaningRules;

/** The same rules by loops over lists: slow, in one memory, and written without a look at how Spark does it. */
final class PlainPreparation {

    private final CleaningRules rules;
    private final Set<String> courses = new HashSet<>();
    private final SortedMap<String, List<String>> sequences = new TreeMap<>();
    private final Set<List<String>> triples = new HashSet<>();

    PlainPreparation(CleaningRules rules, RawRecords raw) {
        this.rules = rules;
        raw.items().forEach(this::take);
        raw.topics().byCourse().forEach((course, topic) -> triples.add(List.of(course.value(), "topic", topic)));
        dropRare();
        triples.removeIf(triple -> !coursesLeft().contains(triple.getFirst()));
        dropRareTriples();
    }

    private void take(DatasetItem item) {
        switch (item) {
            case DatasetItem.CourseEntry course -> {
                courses.add(course.course().value());
                course.fields()
                        .forEach(field -> triples.add(List.of(course.course().value(), "field", field.name())));
            }
            case DatasetItem.FactEntry fact -> {
                CourseLink link = (CourseLink) fact.fact();
                triples.add(List.of(link.course().value(), link.kind().name().toLowerCase(Locale.ROOT), link.target()));
            }
            case DatasetItem.LearnerEntry learner ->
                sequences.computeIfAbsent(
                        learner.learner().id().value(),
                        id -> new ArrayList<>(learner.enrolments().stream()
                                .map(enrolment -> enrolment.course().value())
                                .filter(courses::contains)
                                .distinct()
                                .toList()));
            case DatasetItem.BadEntry unused -> {}
            case DatasetItem.IgnoredEntry unused -> {}
        }
    }

    private void dropRare() {
        long before;
        do {
            before = enrolments();
            sequences.values().removeIf(sequence -> sequence.size() < rules.enrolmentsPerLearner());
            Map<String, Long> takers = sequences.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            sequences
                    .values()
                    .forEach(sequence ->
                            sequence.removeIf(course -> takers.getOrDefault(course, 0L) < rules.learnersPerCourse()));
        } while (enrolments() < before);
        sequences.values().removeIf(List::isEmpty);
    }

    private void dropRareTriples() {
        long before;
        do {
            before = triples.size();
            Map<List<String>, Long> entities = triples.stream()
                    .collect(Collectors.groupingBy(triple -> triple.subList(1, 3), Collectors.counting()));
            triples.removeIf(triple -> entities.getOrDefault(triple.subList(1, 3), 0L) < rules.coursesPerEntity());
            Map<String, Long> relations =
                    triples.stream().collect(Collectors.groupingBy(triple -> triple.get(1), Collectors.counting()));
            triples.removeIf(triple -> relations.getOrDefault(triple.get(1), 0L) < rules.triplesPerRelation());
        } while (triples.size() < before);
    }

    private Set<String> coursesLeft() {
        return sequences.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    long enrolments() {
        return sequences.values().stream().mapToLong(List::size).sum();
    }

    long courses() {
        return coursesLeft().size();
    }

    long learners() {
        return sequences.size();
    }

    long triples() {
        return triples.size();
    }

    /** The courses' numbers of each learner, by the learner's number. */
    Map<Integer, List<Integer>> numberedSequences() {
        Map<String, Integer> numbers = new HashMap<>();
        coursesLeft().forEach(course -> numbers.put(course, numbers.size()));
        Map<Integer, List<Integer>> numbered = new LinkedHashMap<>();
        sequences
                .values()
                .forEach(sequence -> numbered.put(
                        numbered.size(),
                        sequence.stream()
                                .map(course -> numbers.getOrDefault(course, -1))
                                .toList()));
        return numbered;
    }
}
