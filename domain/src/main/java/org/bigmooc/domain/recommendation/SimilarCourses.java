package org.bigmooc.domain.recommendation;

import java.util.List;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;

/** Use case: which courses are like this one? Thread-safe. */
public final class SimilarCourses {

    private final CourseCatalogue catalogue;
    private final FallbackChain chain;

    /** Asks {@code chain} about courses of {@code catalogue}. */
    public SimilarCourses(CourseCatalogue catalogue, FallbackChain chain) {
        this.catalogue = catalogue;
        this.chain = chain;
    }

    /**
     * Up to {@code limit} visible courses like this one, best first, and which step of the chain gave them.
     *
     * @throws NotFound if there is no such course, or it is hidden
     */
    public FallbackChain.Answer similarTo(CourseId course, int limit) {
        Catalogue courses = catalogue.current();
        if (!courses.shows(course)) {
            throw new NotFound("unknown-course", "There is no course " + course + ".");
        }
        FallbackChain.Answer answer = chain.ask(recommender -> recommender.similar(course, courses::shows, limit));
        List<ScoredCourse> eligible = answer.courses().stream()
                .filter(one -> courses.shows(one.course()) && !one.course().equals(course))
                .limit(limit)
                .toList();
        return new FallbackChain.Answer(answer.source(), eligible);
    }
}
