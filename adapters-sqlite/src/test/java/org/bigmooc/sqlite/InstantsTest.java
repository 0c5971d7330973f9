package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InstantsTest {

    @Property
    void everyNumberIsReadAndWrittenBack(@ForAll long nanos) {
        assertThat(Instants.write(Instants.read(nanos))).isEqualTo(nanos);
    }

    @Test
    void everyNanosecondOfOurTimeIsKept() {
        Instant exact = Instant.parse("2026-03-01T10:15:30.123456789Z");
        assertThat(Instants.read(Instants.write(exact))).isEqualTo(exact);
    }

    @Test
    void whatIsTooEarlyOrTooLateIsKeptAsTheNearest() {
        assertThat(Instants.write(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Instants.write(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }
}
