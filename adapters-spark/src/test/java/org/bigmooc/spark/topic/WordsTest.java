package org.bigmooc.spark.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void areFoundInAnyScript() {
        assertThat(Words.of("Linear Algebra, the 2nd course"))
                .containsExactly("linear", "algebra", "2nd", "course", "linear algebra", "algebra 2nd", "2nd course");
        assertThat(Words.of("Lập trình")).containsExactly("lập", "trình", "lập trình");
        assertThat(Words.of("微积分")).containsExactly("微积", "积分");
    }

    @Test
    void areNeitherNumbersNorSigns() {
        assertThat(Words.of("2026 – 1,5 % ! 🙂 x")).isEmpty();
        assertThat(Words.of("")).isEmpty();
    }
}
