package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bigmooc.domain.interaction.InteractionKind;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void numberEachKindForGood() {
        assertThat(Stream.of(InteractionKind.values()).map(KindCode::write))
                .containsExactly((byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5);
        assertThat(Stream.of(InteractionKind.values()).map(KindCode::write).map(KindCode::read))
                .containsExactly(InteractionKind.values());
    }

    @Test
    void refuseAnUnknownNumber() {
        assertThatIllegalStateException().isThrownBy(() -> KindCode.read((byte) 6));
    }

    @Property
    void keepEveryNanosecond(@ForAll long nanos) {
        assertThat(Instants.write(Instants.read(nanos))).isEqualTo(nanos);
    }

    @Test
    void keepTheNearestInstantThatFits() {
        assertThat(Instants.write(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Instants.write(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }
}
