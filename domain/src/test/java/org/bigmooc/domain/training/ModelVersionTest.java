package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bigmooc.domain.fault.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelVersionTest {

    @Test
    void isWhatAFolderMayBeCalled() {
        assertThat(new ModelVersion("sasrec-20260102-030405")).hasToString("sasrec-20260102-030405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "A", "a b", "-a", ".a", "a\n", "a\\b"})
    void isNeverAWayOutOfTheFolder(String id) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new ModelVersion(id));
    }

    @Test
    void isNotTooLong() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new ModelVersion("a".repeat(101)));
    }
}
