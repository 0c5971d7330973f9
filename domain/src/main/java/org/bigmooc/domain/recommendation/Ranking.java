package org.bigmooc.domain.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/** Makes a learner's list of what a recommender scored. */
final class Ranking {

    /** How many courses are looked at where so many require the same ones that a list gets short. */
    static final int WHERE_MANY_REQUIRE_THE_SAME = 8 * RecommendRequest.MAX_LIMIT;

    private Ranking() {}

    /**
     * A course that is to be taken before others stands once, where the best of these would stand.
     *
     * @param scored distinct courses each of which is eligible or leads to one that is
     */
    static List<Recommendation> of(List<ScoredCourse> scored, LearningHistory history, EligibleCourses eligible) {
        return eligible.standForThemselves() ? asScored(scored, history) : withStandIns(scored, history, eligible);
    }

    private static List<Recommendation> asScored(List<ScoredCourse> scored, LearningHistory history) {
        Recommendation[] items = new Recommendation[Math.min(scored.size(), RecommendRequest.MAX_LIMIT)];
        for (int place = 0; place < items.length; place++) {
            ScoredCourse one = scored.get(place);
            items[place] = new Recommendation(place + 1, one.course(), one.score(), reason(one, one.course(), history));
        }
        return List.of(items);
    }

    private static List<Recommendation> withStandIns(
            List<ScoredCourse> scored, LearningHistory history, EligibleCourses eligible) {
        Map<CourseId, Recommendation> items = LinkedHashMap.newLinkedHashMap(scored.size());
        for (ScoredCourse one : scored) {
            eligible.standIn(one.course())
                    .ifPresent(course -> items.computeIfAbsent(
                            course,
                            first -> new Recommendation(
                                    items.size() + 1, course, one.score(), reason(one, course, history))));
        }
        return items.values().stream().limit(RecommendRequest.MAX_LIMIT).toList();
    }

    private static Optional<Reason> reason(ScoredCourse scored, CourseId shown, LearningHistory history) {
        if (!shown.equals(scored.course())) {
            return Optional.of(new Reason.Prerequisite(scored.course()));
        }
        return scored.because()
                .flatMap(because -> history.steps().stream()
                        .filter(step -> step.course().equals(because.course()))
                        .findFirst()
                        .map(step -> new Reason.History(step.course(), step.taken(), because.share())));
    }

    /** Whether a list that is short would be longer if more courses were looked at. */
    static boolean isShortened(List<Recommendation> items) {
        return items.size() < RecommendRequest.MAX_LIMIT
                && items.stream()
                        .flatMap(item -> item.reason().stream())
                        .anyMatch(Reason.Prerequisite.class::isInstance);
    }
}
