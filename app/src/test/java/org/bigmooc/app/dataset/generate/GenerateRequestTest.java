package org.bigmooc.app.dataset.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bigmooc.domain.fault.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateRequestTest {

    @Test
    void takesTheLargestSizes() {
        assertThat(new GenerateRequest(10_000_000, 100_000, -1).seed()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"0,300", "2000,0", "-1,5", "10000001,300", "2000,100001"})
    void refusesSizesThatCannotBe(int learners, int courses) {
        assertThatThrownBy(() -> new GenerateRequest(learners, courses, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has 1 to");
    }
}
