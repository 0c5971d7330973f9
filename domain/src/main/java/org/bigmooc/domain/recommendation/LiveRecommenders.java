package org.bigmooc.domain.recommendation;

import java.util.Collection;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.interaction.Interaction;

/** Port: recommenders that need no training, because they count what learners do: the fallbacks of a model. Thread-safe. */
public interface LiveRecommenders {

    /** Counts all stored histories, in place of what was counted before; takes seconds, and answers go on meanwhile. */
    void count(LearningHistories histories);

    /** Counts further interactions, once each. */
    void observe(Collection<Interaction> interactions);

    /** How many learners took {@code after}, and how many of them {@code course} among their next {@value Followers#NEXT} courses. */
    Followers followers(CourseId after, CourseId course);

    /** The recommenders, best first. */
    List<Recommender> inOrder();
}
