package org.bigmooc.domain.training;

import java.util.Optional;

/** Remembers in memory how far a stream has learned. */
public final class FakeStreamedLearning implements StreamedLearning {

    private volatile Optional<LearnedUntil> position = Optional.empty();

    @Override
    public Optional<LearnedUntil> position() {
        return position;
    }

    @Override
    public void save(LearnedUntil now) {
        position = Optional.of(now);
    }

    @Override
    public void forget() {
        position = Optional.empty();
    }
}
