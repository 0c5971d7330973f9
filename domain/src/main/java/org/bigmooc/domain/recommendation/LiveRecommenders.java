package org.bigmooc.domain.recommendation;

import java.util.Collection;
import java.util.List;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.interaction.Interaction;

/** Port: recommenders that need no training, because they count what learners do: the fallbacks of a model. Thread-safe. */
public interface LiveRecommenders {

    /** Counts all stored histories, in place of what was counted before; takes seconds, and answers go on meanwhile. */
    void count(LearningHistories histories);

    /** Counts further interactions, once each. */
    void observe(Collection<Interaction> interactions);

    /** The recommenders, best first. */
    List<Recommender> inOrder();
}
