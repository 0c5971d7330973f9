package org.bigmooc.domain.recommendation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.history.LearningHistory;

/**
 * The lists of a block of learners by a model alone, in steps: their histories have been read when it is there; then it can {@link #score},
 * and then, if reasons are wanted, {@link #explain}. Each list is the one that {@link RecommendCourses} makes of the same history. Used by
 * one thread.
 */
final class ListsOfMany {

    private final Recommender model;
    private final AdmittedCourses admitted;
    private final Clock clock;
    private final List<LearningHistory> histories;
    private final LearnerStates states;

    /** What was scored for each learner whom the model can tell about. */
    private final List<Scored> scored = new ArrayList<>();

    /**
     * What was scored for one learner.
     *
     * @param states the learner being at {@code place} of them
     */
    private record Scored(
            LearningHistory history,
            EligibleCourses eligible,
            LearnerStates states,
            int place,
            List<ScoredCourse> courses) {

        List<Recommendation> items() {
            return Ranking.of(courses, history, eligible);
        }

        Scored explained() {
            return new Scored(history, eligible, states, place, states.explained(place, courses));
        }
    }

    /** Reads these histories, to recommend courses that are {@code admitted}, best found out for many. */
    ListsOfMany(Recommender model, AdmittedCourses admitted, List<LearningHistory> histories, Clock clock) {
        this.model = model;
        this.admitted = admitted;
        this.clock = clock;
        this.histories = List.copyOf(histories);
        this.states = model.states(this.histories);
    }

    /** As {@link LearnerStates#bareProduct()}. */
    long bareProduct() {
        return states.bareProduct();
    }

    /** The lists without reasons; where the model cannot tell, there is none. */
    List<Recommendations> score() {
        List<EligibleCourses> eligible = histories.stream()
                .map(history -> new EligibleCourses(admitted, history))
                .toList();
        EligibleToMany toMany = new EligibleToMany(
                admitted.open(), one -> eligible.get(one).taken(), one -> eligible.get(one)::leadsSomewhere);
        List<List<ScoredCourse>> best = states.best(toMany, RecommendRequest.MAX_LIMIT);
        List<Recommendations> lists = new ArrayList<>();
        scored.clear();
        for (int one = 0; one < histories.size(); one++) {
            if (!best.get(one).isEmpty()) {
                lists.add(list(new Scored(histories.get(one), eligible.get(one), states, one, best.get(one))));
            }
        }
        return lists;
    }

    /** Looks further where so many courses require the same ones that a list gets short. */
    private Recommendations list(Scored first) {
        List<Recommendation> items = first.items();
        if (!Ranking.isShortened(items)) {
            scored.add(first);
            return recommendations(first.history(), items);
        }
        Scored whole = deeper(first);
        scored.add(whole);
        return recommendations(whole.history(), whole.items());
    }

    private Scored deeper(Scored first) {
        LearnerStates own = model.states(List.of(first.history()));
        EligibleToMany eligible = EligibleToMany.each(one -> first.eligible()::leadsSomewhere);
        List<ScoredCourse> courses =
                own.best(eligible, Ranking.WHERE_MANY_REQUIRE_THE_SAME).getFirst();
        return new Scored(first.history(), first.eligible(), own, 0, courses);
    }

    /** The lists that were scored, with reasons. */
    List<Recommendations> explain() {
        return scored.stream()
                .map(Scored::explained)
                .map(one -> recommendations(one.history(), one.items()))
                .toList();
    }

    private Recommendations recommendations(LearningHistory history, List<Recommendation> items) {
        return new Recommendations(history.learner(), items, model.source(), history.fingerprint(), clock.instant());
    }
}
