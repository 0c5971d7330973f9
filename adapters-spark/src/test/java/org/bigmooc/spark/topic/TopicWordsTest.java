package org.bigmooc.spark.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicWordsTest {

    @Test
    void areThoseThatOtherTopicsDoNotUse() {
        TopicWords words = new TopicWords();
        words.add(0, List.of("course", "matrix", "matrix", "course"));
        words.add(1, List.of("course", "poem", "poem", "course"));

        assertThat(words.of(0)).containsExactly("matrix", "course");
        assertThat(words.of(1)).first().isEqualTo("poem");
        assertThat(words.of(2)).isEmpty();
    }
}
