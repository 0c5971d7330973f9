package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.bigmooc.domain.interaction.InteractionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindCodeTest {

    @ParameterizedTest
    @EnumSource(InteractionKind.class)
    void readsWhatItWrote(InteractionKind kind) {
        assertThat(KindCode.read(KindCode.write(kind))).isEqualTo(kind);
    }

    @Test
    void neverChangesACode() {
        assertThat(Stream.of("view", "enrol", "progress", "complete", "drop")
                        .map(slug -> KindCode.write(InteractionKind.of(slug))))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void refusesACodeThatItDoesNotKnow() {
        assertThatThrownBy(() -> KindCode.read(6)).isInstanceOf(IllegalStateException.class);
    }
}
