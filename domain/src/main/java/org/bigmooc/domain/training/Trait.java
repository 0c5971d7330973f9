package org.bigmooc.domain.training;

/** A kind of thing that several courses may have in common. */
public enum Trait {
    FIELD,
    CONCEPT,
    TEACHER,
    SCHOOL,
    TOPIC
}
