package org.bigmooc.cassandra;

import java.util.function.Consumer;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;

/** Makes the rows of many learners, each learner's together, into histories. Not thread-safe. */
final class HistoryGrouping {

    private final Consumer<LearningHistory> visitor;
    private String learner = "";
    private HistoryRows rows = new HistoryRows();

    HistoryGrouping(Consumer<LearningHistory> visitor) {
        this.visitor = visitor;
    }

    void add(String ofLearner, CourseId course, InteractionKind kind, long at) {
        if (!ofLearner.equals(learner)) {
            end();
            learner = ofLearner;
        }
        rows.add(course, kind, at);
    }

    /** Passes on the learner whose rows came last. */
    void end() {
        if (!learner.isEmpty()) {
            visitor.accept(LearningHistory.of(new LearnerId(learner), rows.entries()));
        }
        rows = new HistoryRows();
    }
}
