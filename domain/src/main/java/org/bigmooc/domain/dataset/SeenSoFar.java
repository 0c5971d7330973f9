package org.bigmooc.domain.dataset;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.Prerequisite;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;
import org.bigmooc.domain.learner.LearnerId;

/** Which ids an import has met, and which courses there are. */
final class SeenSoFar {

    private final Set<CourseId> known = new HashSet<>();
    private final Set<CourseId> courses = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> learners = new HashSet<>();

    SeenSoFar(Catalogue before) {
        before.all().forEach(course -> known.add(course.id()));
    }

    /** Whether the course was there before or came with the data set. */
    boolean knows(CourseId course) {
        return known.contains(course);
    }

    /** Notes a course; false if the data set had it already. */
    boolean first(CourseId course) {
        known.add(course);
        return courses.add(course);
    }

    /** Notes a learner; false if the data set had the learner already. */
    boolean first(LearnerId learner) {
        return learners.add(learner.value());
    }

    /** Notes a fact; false if it is one that must not occur twice and the data set had it already. */
    boolean first(CatalogueFact fact) {
        return identity(fact).map(things::add).orElse(true);
    }

    private static Optional<String> identity(CatalogueFact fact) {
        return switch (fact) {
            case School school -> Optional.of("school " + school.id());
            case Teacher teacher -> Optional.of("teacher " + teacher.id());
            case Concept concept -> Optional.of("concept " + concept.id());
            case Prerequisite pair -> Optional.empty();
            case CourseLink link -> Optional.empty();
        };
    }
}
