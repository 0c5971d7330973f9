package org.bigmooc.domain.recommendation;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * Which courses may be answered to each learner of a block; most of it is the same for all of them, and so has to be found out once.
 *
 * @param open courses that may be answered to every learner who did not take them; never changed, and best the same set for many blocks
 * @param taken by learner, the courses of the history that may not be answered again
 * @param otherwise by learner, which courses that are not {@code open} may be answered to that one
 */
public record EligibleToMany(
        Set<CourseId> open, IntFunction<Set<CourseId>> taken, IntFunction<Predicate<CourseId>> otherwise) {

    /** Nothing that is the same for all: every course is asked about for every learner. */
    public static EligibleToMany each(IntFunction<Predicate<CourseId>> eligible) {
        return new EligibleToMany(Set.of(), learner -> Set.of(), eligible);
    }

    /** Which courses may be answered to one learner. */
    public Predicate<CourseId> to(int learner) {
        Set<CourseId> without = taken.apply(learner);
        Predicate<CourseId> others = otherwise.apply(learner);
        return course -> open.contains(course) ? !without.contains(course) : others.test(course);
    }
}
