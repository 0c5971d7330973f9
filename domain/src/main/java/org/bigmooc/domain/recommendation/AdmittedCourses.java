package org.bigmooc.domain.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * Which courses may be recommended at one moment, whoever the learner is. Immutable.
 *
 * @param wanted courses alone may stand in the lists
 * @param now the moment
 * @param open courses known to be for everybody who did not take them
 * @param onlyOpen whether it is known that there are no others
 */
record AdmittedCourses(
        Catalogue catalogue,
        Eligibility eligibility,
        Predicate<Course> wanted,
        Instant now,
        Set<CourseId> open,
        boolean onlyOpen) {

    private static final Duration LIFETIME = Duration.ofSeconds(5);

    /** What these rules admit. */
    AdmittedCourses(Catalogue catalogue, Eligibility eligibility, Predicate<Course> wanted, Instant now) {
        this(catalogue, eligibility, wanted, now, Set.of(), false);
    }

    /** The same, with all courses known that are for everybody: worth it where many learners are asked for. */
    AdmittedCourses forMany() {
        boolean ignored = eligibility.missingPrerequisites() == MissingPrerequisites.IGNORE;
        List<Course> all = catalogue.visible().stream().filter(this::admits).toList();
        Set<CourseId> found = all.stream()
                .filter(course -> ignored || course.admission().required().isEmpty())
                .map(Course::id)
                .collect(Collectors.toUnmodifiableSet());
        return new AdmittedCourses(catalogue, eligibility, wanted, now, found, found.size() == all.size());
    }

    /** Whether this, found out {@link #forMany} before, can be used where these are asked for now. */
    @SuppressWarnings(
            "ReferenceEquality") // A catalogue never changes, and comparing two would take longer than this saves.
    boolean stillHolds(AdmittedCourses asked) {
        return catalogue == asked.catalogue && asked.now.isBefore(now.plus(LIFETIME));
    }

    /** The course, if it may be recommended to anybody. */
    Optional<Course> find(CourseId course) {
        return catalogue.findVisible(course).filter(this::admits);
    }

    private boolean admits(Course course) {
        return wanted.test(course) && eligibility.admits(course, now);
    }
}
