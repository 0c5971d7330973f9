package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link StreamedLearning} does. */
public abstract class StreamedLearningContract {

    private static final Instant SINCE = Instant.parse("2026-03-01T12:05:00.123Z");

    /** The port under test; nothing is remembered at the beginning of each test. */
    protected abstract StreamedLearning learning();

    /** Closes it and opens it again upon what it kept. */
    protected abstract StreamedLearning reopen();

    @Test
    void remembersNothingAtFirst() {
        assertThat(learning().position()).isEmpty();
    }

    @Test
    void remembersTheLastPosition() {
        learning().save(new LearnedUntil("", -1, SINCE));
        learning().save(new LearnedUntil("s", 7, SINCE));

        assertThat(reopen().position()).contains(new LearnedUntil("s", 7, SINCE));
    }

    @Test
    void canBeToldToForget() {
        learning().save(new LearnedUntil("s", 7, SINCE));
        learning().forget();
        learning().forget();

        assertThat(reopen().position()).isEmpty();
    }
}
