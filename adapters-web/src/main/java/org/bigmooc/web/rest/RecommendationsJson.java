package org.bigmooc.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.recommendation.Reason;
import org.bigmooc.domain.recommendation.Recommendation;
import org.bigmooc.domain.recommendation.Recommendations;
import org.jspecify.annotations.Nullable;

/** A learner's recommended courses, best first. */
record RecommendationsJson(
        String learner, SourceJson source, String computedAt, boolean storeAway, List<ItemJson> items) {

    /** One recommended course; {@code reason} is left out where none is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            int rank,
            CourseJson course,
            double score,
            @Nullable ReasonJson reason) {}

    /**
     * The course that this one is recommended for, with its name in both languages: one that the learner took or only looked at, with its
     * {@code share} of what the learner's courses add to the score; or one that this course is to be taken before.
     */
    record ReasonJson(
            String kind,
            String because,
            String becauseName,
            String becauseNameVietnamese,
            boolean taken,
            double share) {}

    static RecommendationsJson of(Recommendations recommendations, BrowseCourses courses) {
        return new RecommendationsJson(
                recommendations.learner().value(),
                SourceJson.of(recommendations.source()),
                recommendations.computedAt().toString(),
                recommendations.storeAway(),
                recommendations.items().stream()
                        .map(item -> item(item, courses))
                        .toList());
    }

    private static ItemJson item(Recommendation item, BrowseCourses courses) {
        return new ItemJson(
                item.rank(),
                course(item.course(), courses),
                item.score(),
                item.reason().map(reason -> reason(reason, courses)).orElse(null));
    }

    private static CourseJson course(CourseId id, BrowseCourses courses) {
        return courses.find(id).map(CourseJson::of).orElseGet(() -> new CourseJson(id.value(), "", "", List.of()));
    }

    private static ReasonJson reason(Reason reason, BrowseCourses courses) {
        Optional<Course> because = courses.find(reason.because());
        LocalizedText name = because.map(Course::name).orElse(LocalizedText.EMPTY);
        String id = reason.because().value();
        return switch (reason) {
            case Reason.History(var unused, boolean taken, double share) ->
                new ReasonJson(taken ? "taken" : "viewed", id, name.original(), name.vietnamese(), taken, share);
            case Reason.Prerequisite unused ->
                new ReasonJson("prerequisite", id, name.original(), name.vietnamese(), false, 0);
        };
    }
}
