package org.bigmooc.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bigmooc.domain.fault.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InteractionKindTest {

    @ParameterizedTest
    @EnumSource(InteractionKind.class)
    void isReadAsItIsWritten(InteractionKind kind) {
        assertThat(InteractionKind.of(kind.slug())).isEqualTo(kind);
    }

    @Test
    void saysWhichKindsThereAre() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> InteractionKind.of("buy"))
                .withMessage("The kind is one of view, enrol, progress, complete, drop.");
    }
}
