package org.bigmooc.app.command;

import java.util.List;
import java.util.Map;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.activity.CountActivity;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.batch.BatchHandler;
import org.bigmooc.domain.batch.StreamRequest;
import org.bigmooc.domain.interaction.LoggedInteraction;
import org.bigmooc.domain.training.LearnOnline;
import org.bigmooc.domain.training.LearnStreamed;
import org.bigmooc.domain.training.LearningTurn;
import org.bigmooc.domain.training.StreamedLearning;

/** Counts each batch of a stream, then has the model in service learn its enrolments, in this process. */
record StreamLearning(CountActivity counting, LearnStreamed learning) implements BatchHandler {

    /** Runs a stream to its end, and says what was learned. */
    static Map<String, Long> run(Ports ports, StreamRequest request, CountActivity counting, StreamReport report) {
        StreamedLearning positions = ports.store().streamedLearning();
        new LearningTurn(positions, ports.clock()).toStream();
        try (LearnOnline online = new LearnOnline(
                batch -> {},
                ports.store().histories(),
                ports.registry(),
                ports.engine().onlineLearning(),
                ports.clock(),
                Runnable::run,
                () -> true)) {
            LearnStreamed learning = new LearnStreamed(positions, online, ports.clock(), report::cancelled);
            ports.batch().stream().run(request, new StreamLearning(counting, learning), report);
            return Map.of("learned", online.learned(), "left-out", online.leftOut(), "swaps", online.swaps());
        }
    }

    @Override
    public void counted(CountedBatch batch) {
        counting.add(batch);
    }

    @Override
    public boolean wantsEnrolments() {
        return true;
    }

    @Override
    public void enrolled(CountedBatch batch, List<LoggedInteraction> enrolments) {
        learning.learn(batch.stream(), batch.number(), enrolments);
    }
}
