package org.bigmooc.domain.topic;

import java.util.List;
import org.bigmooc.domain.catalogue.CourseTopics;

/**
 * What was found.
 *
 * @param tries how well each number of topics separates the courses
 * @param untold how many courses have no words that others use too
 */
public record FoundTopics(CourseTopics topics, List<Try> tries, long untold) {

    /** Copies the list. */
    public FoundTopics {
        tries = List.copyOf(tries);
    }

    /**
     * One number of topics.
     *
     * @param silhouette mean over the courses of how much nearer, by cosine, a course is to its own topic than to the next, from −1 to 1
     */
    public record Try(int topics, double silhouette) {}
}
