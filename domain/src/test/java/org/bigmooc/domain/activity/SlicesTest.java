package org.bigmooc.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void aMomentLiesInTheSliceThatBeganLast() {
        assertThat(Slices.of(Instant.parse("2026-03-01T12:09:59.999Z"))).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(Slices.of(Instant.parse("2026-03-01T12:10:00Z"))).isEqualTo("2026-03-01T12:10:00Z");
        assertThat(Slices.of(Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo("1969-12-31T23:50:00Z");
    }

    @Test
    void aWindowIsMadeOfWholeSlices() {
        assertThat(Slices.between(Instant.parse("2026-03-01T11:55:00Z"), Instant.parse("2026-03-01T12:10:00Z")))
                .containsExactly(
                        Instant.parse("2026-03-01T11:50:00Z"),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        Instant.parse("2026-03-01T12:10:00Z"));
    }
}
