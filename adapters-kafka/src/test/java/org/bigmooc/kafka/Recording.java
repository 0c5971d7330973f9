package org.bigmooc.kafka;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.learner.LearnerId;

/** A handler that keeps what it was told. */
final class Recording implements InteractionHandler {

    private final List<Interaction> handled;
    private final List<Interaction> elsewhere = new CopyOnWriteArrayList<>();
    private final List<LearnerId> forgotten = new CopyOnWriteArrayList<>();

    Recording() {
        this(new CopyOnWriteArrayList<>());
    }

    /** Several nodes may keep what they handle in one list. */
    Recording(List<Interaction> handled) {
        this.handled = handled;
    }

    List<Interaction> handled() {
        return handled;
    }

    List<Interaction> elsewhere() {
        return elsewhere;
    }

    List<LearnerId> forgotten() {
        return forgotten;
    }

    @Override
    public void handle(List<Interaction> batch) {
        handled.addAll(batch);
    }

    @Override
    public void handledElsewhere(List<Interaction> interactions) {
        elsewhere.addAll(interactions);
    }

    @Override
    public void forget(LearnerId learner) {
        forgotten.add(learner);
        handled.removeIf(one -> one.learner().equals(learner));
    }
}
