package org.bigmooc.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastKnownTest {

    private final LastKnown<String, String> known = new LastKnown<>(2);

    private static Optional<String> away(String key) {
        throw new Unavailable("The store that knows " + key + " is away.");
    }

    @Test
    void givesTheLastAnswerWhileTheStoreIsAway() {
        known.ask("a", key -> Optional.of("first"));
        known.ask("a", key -> Optional.of("second"));

        assertThat(known.ask("a", LastKnownTest::away)).contains("second");
    }

    @Test
    void saysThatTheStoreIsAwayWhereItKnowsNothing() {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> known.ask("a", LastKnownTest::away));
    }

    @Test
    void doesNotRememberWhatTheStoreNoLongerHas() {
        known.ask("a", key -> Optional.of("first"));
        assertThat(known.ask("a", key -> Optional.empty())).isEmpty();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> known.ask("a", LastKnownTest::away));
    }

    @Test
    void dropsWhatWasNotAskedForTheLongest() {
        known.remember("a", "1");
        known.remember("b", "2");
        known.recall("a");
        known.remember("c", "3");

        assertThat(known.recall("b")).isEmpty();
        assertThat(known.recall("a")).contains("1");
        assertThat(known.recall("c")).contains("3");
    }
}
