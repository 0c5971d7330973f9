package org.bigmooc.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.recommendation.Explanation;
import org.bigmooc.domain.recommendation.Ground;
import org.bigmooc.web.rest.CourseDetailJson.ConceptJson;
import org.bigmooc.web.rest.CourseDetailJson.NamedJson;
import org.jspecify.annotations.Nullable;

/** Why a course is recommended to a learner. */
record ReasonsJson(String learner, String course, SourceJson source, double score, List<GroundJson> reasons) {

    /** One ground; what does not belong to its kind is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroundJson(
            String kind,
            String text,
            double share,
            List<NamedJson> evidence,
            @Nullable Boolean taken,
            @Nullable Double fall,
            @Nullable List<ConceptJson> concepts,
            @Nullable Integer conceptsInCommon,
            @Nullable Integer learners,
            @Nullable Integer wentOn,
            @Nullable Double wentOnShare) {}

    static ReasonsJson of(Explanation explanation, BrowseCourses courses, Function<Ground, String> texts) {
        return new ReasonsJson(
                explanation.learner().value(),
                explanation.course().value(),
                SourceJson.of(explanation.source()),
                explanation.score(),
                explanation.grounds().stream()
                        .map(ground -> of(ground, texts.apply(ground), evidence(ground, courses)))
                        .toList());
    }

    private static List<NamedJson> evidence(Ground ground, BrowseCourses courses) {
        return ground.evidence().stream().map(course -> named(course, courses)).toList();
    }

    private static NamedJson named(CourseId course, BrowseCourses courses) {
        LocalizedText name = courses.find(course).map(Course::name).orElse(LocalizedText.EMPTY);
        return NamedJson.of(course.value(), name);
    }

    private static GroundJson of(Ground ground, String text, List<NamedJson> evidence) {
        double share = ground.share();
        return switch (ground) {
            case Ground.TakenBefore unused ->
                new GroundJson("taken-before", text, share, evidence, null, null, null, null, null, null, null);
            case Ground.LeftOut one ->
                new GroundJson(
                        "left-out", text, share, evidence, one.taken(), one.fall(), null, null, null, null, null);
            case Ground.SharedConcepts one ->
                new GroundJson(
                        "shared-concepts",
                        text,
                        share,
                        evidence,
                        null,
                        null,
                        concepts(one),
                        one.all(),
                        null,
                        null,
                        null);
            case Ground.WentOn one ->
                new GroundJson(
                        "went-on",
                        text,
                        share,
                        evidence,
                        null,
                        null,
                        null,
                        null,
                        one.followers().took(),
                        one.followers().wentOn(),
                        one.followers().share());
        };
    }

    private static List<ConceptJson> concepts(Ground.SharedConcepts shared) {
        return shared.concepts().stream().map(ConceptJson::of).toList();
    }
}
