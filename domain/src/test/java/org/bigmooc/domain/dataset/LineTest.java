package org.bigmooc.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineTest {

    @Test
    void anExcerptHasAtMostTwoHundredCharacters() {
        assertThat(new Line("f", 1, "x".repeat(200)).excerpt()).hasSize(200);
        assertThat(new Line("f", 1, "x".repeat(201)).excerpt()).hasSize(200);
    }

    @Test
    void anExcerptTearsNoCharacterApart() {
        String text = "x".repeat(199) + "\uD83D\uDE00";

        assertThat(new Line("f", 1, text).excerpt()).isEqualTo("x".repeat(199));
    }
}
