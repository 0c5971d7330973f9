package org.bigmooc.spark.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicWordsTest {

    private final TopicWords words = new TopicWords();

    TopicWordsTest() {
        words.add(0, List.of("course", "course", "course", "matrix", "matrix", "rare"));
        words.add(0, List.of("course", "matrix", "set"));
        words.add(1, List.of("course", "poem", "poem"));
        words.add(1, List.of("course", "set"));
    }

    @Test
    void areThoseThatATopicUsesMost() {
        assertThat(words.of(0)).containsExactly("matrix", "rare", "set");
        assertThat(words.of(1)).containsExactly("poem", "set");
    }

    @Test
    void areNoneForATopicWithoutCourses() {
        assertThat(words.of(2)).isEmpty();
    }
}
