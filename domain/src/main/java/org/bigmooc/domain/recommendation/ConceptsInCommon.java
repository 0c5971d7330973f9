package org.bigmooc.domain.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;

/** Finds the concepts that a course shares with courses taken. */
final class ConceptsInCommon {

    private static final int MOST_CONCEPTS = 10;

    private final CatalogueFacts facts;

    ConceptsInCommon(CatalogueFacts facts) {
        this.facts = facts;
    }

    /** The concepts in common; empty if there are none. Reads the facts around each course. */
    Optional<Ground.SharedConcepts> of(CourseId course, List<CourseId> taken, ExplainedScore score) {
        Set<Concept> wanted = Set.copyOf(facts.around(course).concepts());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Map<Concept, Integer> times = new HashMap<>();
        Set<CourseId> evidence = new LinkedHashSet<>();
        for (CourseId other : taken) {
            List<Concept> common = new ArrayList<>(facts.around(other).concepts());
            common.retainAll(wanted);
            common.forEach(concept -> times.merge(concept, 1, Integer::sum));
            if (!common.isEmpty()) {
                evidence.add(other);
            }
        }
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ground.SharedConcepts(
                        mostOften(times), times.size(), List.copyOf(evidence), score.share(evidence)));
    }

    private static List<Concept> mostOften(Map<Concept, Integer> times) {
        Comparator<Map.Entry<Concept, Integer>> often = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return times.entrySet().stream()
                .sorted(often.thenComparing(entry -> entry.getKey().id()))
                .limit(MOST_CONCEPTS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
