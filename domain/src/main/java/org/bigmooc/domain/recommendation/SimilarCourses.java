package org.bigmooc.domain.recommendation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;

/** Use case: which courses are like this one? Thread-safe. */
public final class SimilarCourses {

    private final CourseCatalogue catalogue;
    private final FallbackChain chain;
    private final Eligibility eligibility;
    private final InstantSource clock;

    /** Asks {@code chain} about those courses of {@code catalogue} that {@code eligibility} admits, whatever they require. */
    public SimilarCourses(
            CourseCatalogue catalogue, FallbackChain chain, Eligibility eligibility, InstantSource clock) {
        this.catalogue = catalogue;
        this.chain = chain;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /**
     * Up to {@code limit} eligible courses like this one, best first, and which step of the chain gave them.
     *
     * @throws NotFound if there is no such course, or it is hidden
     */
    public FallbackChain.Answer similarTo(CourseId course, int limit) {
        Catalogue courses = catalogue.current();
        if (!courses.shows(course)) {
            throw new NotFound("unknown-course", "There is no course " + course + ".");
        }
        Instant now = clock.instant();
        Predicate<CourseId> admitted = other -> courses.findVisible(other)
                .filter(found -> eligibility.admits(found, now))
                .isPresent();
        FallbackChain.Answer answer = chain.ask(recommender -> recommender.similar(course, admitted, limit));
        List<ScoredCourse> eligible = answer.courses().stream()
                .filter(one -> admitted.test(one.course()) && !one.course().equals(course))
                .limit(limit)
                .toList();
        return new FallbackChain.Answer(answer.source(), eligible);
    }
}
