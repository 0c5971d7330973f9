package org.bigmooc.domain.history;

import java.util.List;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.learner.LearnerId;

/** Use case: a learner looks at the courses taken. */
public final class SeeMyCourses {

    private final CurrentHistories histories;

    /** Reads these histories. */
    public SeeMyCourses(CurrentHistories histories) {
        this.histories = histories;
    }

    /** All courses taken, the latest first. */
    public List<Enrolment> all(LearnerId learner) {
        return histories.of(learner).enrolments().reversed();
    }

    /** A page of the courses taken, the latest first. */
    public Page<Enrolment> see(LearnerId learner, PageRequest page) {
        return Page.of(all(learner), page);
    }
}
