package org.bigmooc.domain.recommendation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * How alike courses are by their fields, concepts, teachers and schools: the cosine of what they have, rare things counting more by the
 * logarithm of the inverse share of courses that have them. Immutable.
 */
final class CourseLikeness {

    private final Map<CourseId, Set<String>> traits = new HashMap<>();
    private final Map<String, Set<CourseId>> courses = new HashMap<>();
    private final Map<CourseId, Double> norms = new HashMap<>();

    /** Reads all that is known of the courses of a catalogue, which takes a while. */
    CourseLikeness(Catalogue catalogue, CatalogueFacts facts) {
        for (Course course : catalogue.all()) {
            course.fields().forEach(field -> add(course.id(), "FIELD " + field.name()));
        }
        facts.forEachLink(link -> {
            if (catalogue.find(link.course()).isPresent()) {
                add(link.course(), link.kind() + " " + link.target());
            }
        });
        traits.forEach((course, some) -> norms.put(course, norm(some)));
    }

    private void add(CourseId course, String trait) {
        traits.computeIfAbsent(course, first -> new HashSet<>()).add(trait);
        courses.computeIfAbsent(trait, first -> new HashSet<>()).add(course);
    }

    /** The courses most like this one, at least so much, the most alike first. */
    List<CourseId> mostAlike(CourseId course, Predicate<CourseId> wanted, double atLeast, int limit) {
        Map<CourseId, Double> products = new HashMap<>();
        for (String trait : of(course)) {
            double weight = weight(trait);
            courses.getOrDefault(trait, Set.of()).stream()
                    .filter(wanted)
                    .forEach(other -> products.merge(other, weight * weight, Double::sum));
        }
        products.replaceAll((other, product) -> product / (normOf(course) * normOf(other)));
        Comparator<Map.Entry<CourseId, Double>> byLikeness = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return products.entrySet().stream()
                .filter(entry -> entry.getValue() >= atLeast && !entry.getKey().equals(course))
                .sorted(byLikeness.thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> of(CourseId course) {
        return traits.getOrDefault(course, Set.of());
    }

    private double weight(String trait) {
        int having = courses.getOrDefault(trait, Set.of()).size();
        return Math.log(1 + (double) traits.size() / Math.max(1, having));
    }

    private double normOf(CourseId course) {
        return norms.getOrDefault(course, 1.0);
    }

    private double norm(Collection<String> some) {
        return Math.sqrt(some.stream()
                .mapToDouble(this::weight)
                .map(weight -> weight * weight)
                .sum());
    }
}
