package org.bigmooc.domain.recommendation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.LastKnown;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.interaction.Placements;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;

/**
 * The list that this node served last to each of its latest learners. Who enrols has mostly opened the course's page before, and by that
 * look got another list: of such a course counts where it stood in the list before the look. Thread-safe and bounded.
 */
public final class ServedLists implements Placements, LearnerTraces {

    /** Remembers nothing. */
    static final ServedLists NONE = new ServedLists(0);

    private final LastKnown<LearnerId, Served> latest;

    /**
     * A list.
     *
     * @param name what gave it
     * @param steps the history that it was computed from
     * @param looked where the courses that the learner looked at since an earlier list stood in that one
     */
    private record Served(
            String name,
            List<CourseId> courses,
            List<HistoryStep> steps,
            Map<CourseId, Placement> looked,
            Instant computedAt) {

        Placement place(CourseId course) {
            return new Placement(name, courses.indexOf(course) + 1);
        }

        boolean knowsAsTaken(CourseId course) {
            return steps.stream().anyMatch(step -> step.taken() && step.course().equals(course));
        }

        /** Where the courses of which a later history knows a look stood before. */
        Map<CourseId, Placement> lookedUntil(List<HistoryStep> later) {
            Map<CourseId, Placement> places = new HashMap<>();
            for (HistoryStep step : later) {
                CourseId course = step.course();
                if (!step.taken() && !steps.contains(step)) {
                    places.put(course, place(course));
                } else if (looked.containsKey(course)) {
                    places.put(course, looked.get(course));
                }
            }
            return places;
        }
    }

    /** Remembers up to {@code capacity} lists; what was neither served nor compared for the longest is forgotten first. */
    public ServedLists(int capacity) {
        this.latest = new LastKnown<>(capacity);
    }

    /** A list of courses of any field was served. */
    void served(Recommendations answer, LearningHistory history) {
        LearnerId learner = answer.learner();
        Map<CourseId, Placement> looked = latest.recall(learner)
                .map(before -> before.lookedUntil(history.steps()))
                .orElse(Map.of());
        List<CourseId> courses =
                answer.items().stream().map(Recommendation::course).toList();
        latest.remember(
                learner, new Served(name(answer.source()), courses, history.steps(), looked, answer.computedAt()));
    }

    private static String name(Source source) {
        return source.step() == Source.Step.MODEL
                ? source.version()
                : source.step().slug();
    }

    @Override
    public Optional<Placement> of(Interaction enrolment) {
        CourseId course = enrolment.course();
        Optional<Served> compared = latest.recall(enrolment.learner())
                .filter(served -> !served.knowsAsTaken(course))
                .filter(served -> !enrolment.at().isBefore(served.computedAt()));
        compared.ifPresent(served -> latest.forget(enrolment.learner()));
        return compared.map(
                served -> Optional.ofNullable(served.looked().get(course)).orElseGet(() -> served.place(course)));
    }

    @Override
    public void erase(LearnerId learner) {
        latest.forget(learner);
    }
}
