package org.bigmooc.domain.catalogue;

import java.util.Optional;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * What a learner looks for.
 *
 * @param text words in any language, with or without accents; not blank
 * @param field only courses of this field
 */
public record SearchQuery(String text, Optional<Field> field, PageRequest page) {

    /** The longest query, in characters. */
    public static final int MAX_LENGTH = 500;

    /** Strips the text and checks its length. */
    public SearchQuery {
        text = text.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new InvalidInput(
                    "invalid-query",
                    "query",
                    "A query has 1 to " + MAX_LENGTH + " characters, not " + text.length() + ".");
        }
    }
}
