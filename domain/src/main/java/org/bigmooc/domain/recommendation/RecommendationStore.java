package org.bigmooc.domain.recommendation;

import java.util.Optional;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;

/** Port: keeps the last computed recommendations of each learner. They can be computed again, so a crash may lose them. Thread-safe. */
public interface RecommendationStore extends LearnerTraces {

    /** What was last saved for this learner. */
    Optional<Recommendations> find(LearnerId learner);

    /** Keeps these, in place of what was kept for the learner before; read by {@link #find} from the return on. */
    void save(Recommendations recommendations);
}
