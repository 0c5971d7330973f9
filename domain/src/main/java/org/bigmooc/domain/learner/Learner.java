package org.bigmooc.domain.learner;

import java.util.OptionalInt;

/**
 * Someone who learns on the platform.
 *
 * @param name as shown on the pages; may be empty
 * @param school as the platform names it; may be empty
 */
public record Learner(LearnerId id, String name, Gender gender, OptionalInt yearOfBirth, String school) {

    /** A learner of whom only the id is known. */
    public static Learner known(LearnerId id) {
        return new Learner(id, "", Gender.UNKNOWN, OptionalInt.empty(), "");
    }

    /** The name, or the id where there is none. */
    public String displayName() {
        return name.isBlank() ? id.value() : name;
    }
}
