package org.bigmooc.domain.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/**
 * A model's list, with courses that the model does not know: each stands right behind the best course of the list that it is like, and
 * behind each course stands at most one. It takes that course's score and reason. A new course so never stands first, and a list of ten
 * holds at most five. Thread-safe.
 */
final class ModelWithNewCourses implements Recommender {

    private final Recommender model;
    private volatile Map<CourseId, List<CourseId>> kin = Map.of();

    ModelWithNewCourses(Recommender model) {
        this.model = model;
    }

    /** The courses that each new course is like, the most alike first. */
    Map<CourseId, List<CourseId>> kin() {
        return kin;
    }

    /** Leaves out what the model knows. */
    void replaceKin(Map<CourseId, List<CourseId>> found) {
        Map<CourseId, List<CourseId>> unknown = new HashMap<>(found);
        unknown.keySet().removeIf(model::knows);
        kin = Map.copyOf(unknown);
    }

    @Override
    public Source source() {
        return model.source();
    }

    @Override
    public boolean knows(CourseId course) {
        return model.knows(course);
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        return withNew(model.recommend(history, eligible, limit), history, eligible, limit);
    }

    @Override
    public LearnerStates states(List<LearningHistory> histories) {
        return new States(model.states(histories), List.copyOf(histories));
    }

    private final class States implements LearnerStates {

        private final LearnerStates states;
        private final List<LearningHistory> histories;

        States(LearnerStates states, List<LearningHistory> histories) {
            this.states = states;
            this.histories = histories;
        }

        @Override
        public List<List<ScoredCourse>> best(EligibleToMany eligible, int limit) {
            List<List<ScoredCourse>> ranked = states.best(eligible, limit);
            return kin.isEmpty()
                    ? ranked
                    : IntStream.range(0, histories.size())
                            .mapToObj(one -> withNew(ranked.get(one), histories.get(one), eligible.to(one), limit))
                            .toList();
        }

        /** A new course has the reason of the one before it, beside which it stands. */
        @Override
        public List<ScoredCourse> explained(int learner, List<ScoredCourse> courses) {
            Iterator<ScoredCourse> known = states.explained(
                            learner,
                            courses.stream()
                                    .filter(one -> model.knows(one.course()))
                                    .toList())
                    .iterator();
            List<ScoredCourse> both = new ArrayList<>();
            for (ScoredCourse one : courses) {
                both.add(
                        model.knows(one.course())
                                ? known.next()
                                : new ScoredCourse(
                                        one.course(),
                                        one.score(),
                                        both.getLast().because()));
            }
            return both;
        }

        @Override
        public long bareProduct() {
            return states.bareProduct();
        }
    }

    private List<ScoredCourse> withNew(
            List<ScoredCourse> ranked, LearningHistory history, Predicate<CourseId> eligible, int limit) {
        if (kin.isEmpty()) {
            return ranked;
        }
        Set<CourseId> past = Set.copyOf(history.courses());
        Map<CourseId, CourseId> behind = behind(ranked, eligible.and(fresh -> !past.contains(fresh)));
        List<ScoredCourse> both = new ArrayList<>();
        for (ScoredCourse one : ranked) {
            both.add(one);
            CourseId fresh = behind.get(one.course());
            if (fresh != null) {
                both.add(new ScoredCourse(fresh, one.score(), one.because()));
            }
        }
        return both.stream().limit(limit).toList();
    }

    /** The new course, if any, behind each course of a list: the one most like it. */
    private Map<CourseId, CourseId> behind(List<ScoredCourse> ranked, Predicate<CourseId> wanted) {
        Map<CourseId, CourseId> behind = new HashMap<>();
        Map<CourseId, Integer> places = new HashMap<>();
        ranked.forEach(one -> places.put(one.course(), places.size()));
        kin.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .flatMap(entry -> Place.of(entry.getKey(), entry.getValue(), places).stream())
                .sorted(Comparator.comparingInt(Place::remoteness).thenComparing(Place::fresh))
                .forEach(place -> behind.putIfAbsent(place.after(), place.fresh()));
        return behind;
    }

    /**
     * Where a new course could stand.
     *
     * @param after the best course of the list that it is like
     * @param remoteness how many courses it is more like
     */
    private record Place(CourseId fresh, CourseId after, int remoteness) {

        static Optional<Place> of(CourseId fresh, List<CourseId> alike, Map<CourseId, Integer> places) {
            return alike.stream()
                    .filter(places::containsKey)
                    .min(Comparator.comparingInt(course -> places.getOrDefault(course, 0)))
                    .map(after -> new Place(fresh, after, alike.indexOf(after)));
        }
    }

    /** A new course is explained as the course that it is most like. */
    @Override
    public Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
        return kin.getOrDefault(course, List.of(course)).stream()
                .limit(1)
                .flatMap(alike -> model.explain(history, alike).stream())
                .findFirst();
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        List<CourseId> alike = kin.get(course);
        if (alike == null) {
            return model.similar(course, eligible, limit);
        }
        return alike.stream()
                .filter(eligible)
                .limit(limit)
                .map(other -> new ScoredCourse(other, 1.0 / (1 + alike.indexOf(other)), Optional.empty()))
                .toList();
    }
}
