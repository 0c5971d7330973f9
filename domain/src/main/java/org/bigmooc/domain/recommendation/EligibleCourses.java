package org.bigmooc.domain.recommendation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.jspecify.annotations.Nullable;

/** Which courses may be recommended to one learner at one moment, and which course is to be taken before another. Not thread-safe. */
final class EligibleCourses {

    private final AdmittedCourses admitted;
    private final LearningHistory history;
    private final Map<CourseId, Optional<CourseId>> firstSteps = new HashMap<>();

    /** Found out when it is first asked for, which for most learners of a block it never is. */
    private @Nullable Set<CourseId> taken;

    /** Of the courses that are {@code admitted}, to the learner of this history. */
    EligibleCourses(AdmittedCourses admitted, LearningHistory history) {
        this.admitted = admitted;
        this.history = history;
    }

    /** The courses that the learner took. */
    Set<CourseId> taken() {
        Set<CourseId> known = taken;
        if (known == null) {
            known = history.taken();
            taken = known;
        }
        return known;
    }

    /** Whether it is known that no course needs another to stand in for it. */
    boolean standForThemselves() {
        return admitted.onlyOpen();
    }

    /** Whether the learner took the course. */
    boolean isTaken(CourseId course) {
        return taken().contains(course);
    }

    /** Whether the course itself may stand in the learner's list. */
    boolean admits(CourseId course) {
        return find(course)
                .filter(found -> ignoresPrerequisites() || missing(found).isEmpty())
                .isPresent();
    }

    /** Whether a recommendation that was made before still holds. */
    boolean admits(Recommendation made) {
        return made.reason()
                .filter(Reason.Prerequisite.class::isInstance)
                .map(before -> standIn(before.because()).equals(Optional.of(made.course())))
                .orElseGet(() -> admits(made.course()));
    }

    /** Whether the course, or one to be taken before it, may stand in the learner's list. */
    boolean leadsSomewhere(CourseId course) {
        return standIn(course).isPresent();
    }

    /**
     * The course that stands in the list for this one: itself, or else the first course to be taken before it; empty if neither may, or if
     * the learner could not take all that is required.
     */
    Optional<CourseId> standIn(CourseId course) {
        if (admitted.open().contains(course)) {
            return taken().contains(course) ? Optional.empty() : Optional.of(course);
        }
        return switch (admitted.eligibility().missingPrerequisites()) {
            case REPLACE -> firstStep(course);
            case DROP, IGNORE -> Optional.of(course).filter(this::admits);
        };
    }

    /** What leads round in a circle leads nowhere. Chains of any length are followed, so nothing here calls itself. */
    private Optional<CourseId> firstStep(CourseId wanted) {
        Optional<CourseId> known = firstSteps.get(wanted);
        if (known != null) {
            return known;
        }
        Optional<Course> found = find(wanted);
        if (found.isEmpty() || missing(found.get()).isEmpty()) {
            Optional<CourseId> itself = found.map(Course::id);
            firstSteps.put(wanted, itself);
            return itself;
        }
        follow(wanted);
        return firstSteps.getOrDefault(wanted, Optional.empty());
    }

    private void follow(CourseId wanted) {
        Set<CourseId> begun = new HashSet<>();
        Deque<CourseId> open = new ArrayDeque<>(List.of(wanted));
        while (!open.isEmpty()) {
            CourseId course = open.peek();
            List<CourseId> first = begun.add(course) ? unknownRequirements(course, begun) : List.of();
            if (first.isEmpty()) {
                firstSteps.computeIfAbsent(open.pop(), this::firstStepFromKnown);
            } else {
                first.forEach(open::push);
            }
        }
    }

    private List<CourseId> unknownRequirements(CourseId course, Set<CourseId> begun) {
        return find(course).stream()
                .flatMap(found -> missing(found).stream())
                .filter(required -> !begun.contains(required) && !firstSteps.containsKey(required))
                .toList();
    }

    private Optional<CourseId> firstStepFromKnown(CourseId course) {
        return find(course).flatMap(found -> {
            List<CourseId> missing = missing(found);
            List<CourseId> steps = missing.stream()
                    .flatMap(required -> firstSteps.getOrDefault(required, Optional.empty()).stream())
                    .toList();
            if (steps.size() < missing.size()) {
                return Optional.empty();
            }
            return Optional.of(missing.isEmpty() ? course : steps.getFirst());
        });
    }

    private boolean ignoresPrerequisites() {
        return admitted.eligibility().missingPrerequisites() == MissingPrerequisites.IGNORE;
    }

    /** What the learner has yet to take before this course, of what everybody may know of. */
    List<CourseId> missingAndShown(Course course) {
        return missing(course).stream()
                .filter(required -> admitted.catalogue().findVisible(required).isPresent())
                .toList();
    }

    private List<CourseId> missing(Course course) {
        return course.admission().required().stream()
                .filter(required -> !taken().contains(required))
                .toList();
    }

    private Optional<Course> find(CourseId course) {
        return taken().contains(course) ? Optional.empty() : admitted.find(course);
    }
}
