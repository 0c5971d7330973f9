package org.bigmooc.domain.recommendation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/** The states of a recommender that makes nothing of histories beforehand: it is asked for one after the other. */
record StatesOneByOne(Recommender recommender, List<LearningHistory> histories) implements LearnerStates {

    @Override
    public List<List<ScoredCourse>> best(EligibleToMany eligible, int limit) {
        return IntStream.range(0, histories.size())
                .mapToObj(one -> recommender.recommend(histories.get(one), eligible.to(one), limit).stream()
                        .map(ScoredCourse::unexplained)
                        .toList())
                .toList();
    }

    @Override
    public List<ScoredCourse> explained(int learner, List<ScoredCourse> courses) {
        Map<CourseId, ScoredCourse> asked =
                courses.stream().collect(Collectors.toMap(ScoredCourse::course, Function.identity()));
        return courses.isEmpty()
                ? courses
                : recommender.recommend(histories.get(learner), asked::containsKey, courses.size());
    }
}
