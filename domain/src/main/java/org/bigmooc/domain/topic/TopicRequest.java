package org.bigmooc.domain.topic;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * How to look for topics.
 *
 * @param embedding how texts become vectors, such as {@code tf-idf}
 * @param language of the texts
 * @param fewest topics that are tried
 * @param most topics that are tried
 * @param step between two numbers of topics
 * @param seed of everything that is drawn
 */
public record TopicRequest(String embedding, Language language, int fewest, int most, int step, long seed) {

    /** Which of a course's texts are read; the other one where there is none. */
    public enum Language {
        ORIGINAL,
        VIETNAMESE;

        /** The text in this language. */
        public String of(LocalizedText text) {
            return this == ORIGINAL ? text.inOriginal() : text.inVietnamese();
        }
    }

    /** Checks the range. */
    public TopicRequest {
        if (fewest < 2 || most < fewest || step < 1) {
            throw new InvalidInput(
                    "invalid-range",
                    "from",
                    "Topics cannot be tried from " + fewest + " to " + most + " in steps of " + step
                            + ": there are at least two, and a step is at least one.");
        }
    }

    /** The numbers of topics to try. */
    public List<Integer> tries() {
        return IntStream.iterate(fewest, count -> count <= most, count -> count + step)
                .boxed()
                .toList();
    }
}
