package org.bigmooc.domain.learner;

/** A learner's gender, as far as the platform knows it. */
public enum Gender {
    UNKNOWN,
    MALE,
    FEMALE
}
