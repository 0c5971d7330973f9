package org.bigmooc.web.page;

import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.recommendation.Followers;
import org.bigmooc.domain.recommendation.Ground;
import org.bigmooc.web.rest.GroundTexts;

/** Tells grounds in the words of the pages. Thread-safe. */
public final class GroundWords implements GroundTexts {

    private static final int MOST_COURSES = 3;

    private final BrowseCourses browse;

    /** Names courses as {@code browse} does. */
    public GroundWords(BrowseCourses browse) {
        this.browse = browse;
    }

    @Override
    public String text(Ground ground, String acceptLanguage) {
        return text(ground, Texts.in(Language.accepted(acceptLanguage)));
    }

    String text(Ground ground, Texts texts) {
        return switch (ground) {
            case Ground.TakenBefore one -> texts.get("reasons.takenBefore", courses(one, texts));
            case Ground.LeftOut one ->
                texts.get(
                        one.taken() ? "reasons.leftOutTaken" : "reasons.leftOutViewed",
                        card(one.because(), texts).title(),
                        one.share());
            case Ground.SharedConcepts one ->
                texts.get("reasons.sharedConcepts", one.all(), concepts(one), courses(one, texts));
            case Ground.WentOn one -> wentOn(one.after(), one.followers(), texts);
        };
    }

    private String wentOn(CourseId after, Followers followers, Texts texts) {
        return texts.get(
                "reasons.wentOn",
                followers.took(),
                card(after, texts).title(),
                followers.wentOn(),
                followers.share(),
                Followers.NEXT);
    }

    private static String concepts(Ground.SharedConcepts shared) {
        return shared.concepts().stream().map(GroundWords::name).collect(Collectors.joining(", "));
    }

    private static String name(Concept concept) {
        return concept.name().isEmpty() ? concept.id() : concept.name();
    }

    private String courses(Ground ground, Texts texts) {
        return ground.evidence().stream()
                .limit(MOST_COURSES)
                .map(course -> card(course, texts).title())
                .collect(Collectors.joining(", "));
    }

    CourseCard card(CourseId course, Texts texts) {
        return browse.find(course)
                .map(known -> CourseCard.of(known, texts))
                .orElseGet(() -> CourseCard.unknown(course, texts));
    }
}
