package org.bigmooc.domain.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.Identifiers;

/**
 * What some courses have in common by their words.
 *
 * @param id unique among the topics of one run
 * @param words that set it apart from the others, the most telling first
 */
public record Topic(String id, List<String> words) {

    private static final int WORDS_IN_NAME = 3;

    /** Checks the identifier. */
    public Topic {
        Identifiers.require("topic-id", id);
        words = List.copyOf(words);
    }

    /** What people call it. */
    public String name() {
        return words.stream().limit(WORDS_IN_NAME).collect(Collectors.joining(" · "));
    }
}
