package org.bigmooc.domain.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** Histories in memory, which can be told to fail. Thread-safe. */
public final class FakeLearningHistories implements LearningHistories {

    private final Map<LearnerId, LearningHistory> histories = new ConcurrentSkipListMap<>();
    private volatile boolean away;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /** From now on every {@link #extend} throws this, or works again. */
    public void fail(Optional<RuntimeException> with) {
        failure = with;
    }

    /** From now on reads fail as well, or everything works again. */
    public void setAway(boolean away) {
        this.away = away;
        fail(away ? Optional.of(new Unavailable("The store is away.")) : Optional.empty());
    }

    @Override
    public LearningHistory of(LearnerId learner) {
        if (away) {
            throw new Unavailable("The store is away.");
        }
        return histories.getOrDefault(learner, LearningHistory.empty(learner));
    }

    @Override
    public void extend(Collection<Interaction> interactions) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        interactions.forEach(one -> histories.compute(
                one.learner(),
                (learner, known) -> (known == null ? LearningHistory.empty(learner) : known).with(List.of(one))));
    }

    @Override
    public void forEach(Consumer<LearningHistory> visitor) {
        histories.values().forEach(visitor);
    }

    @Override
    public void erase(LearnerId learner) {
        histories.remove(learner);
    }
}
