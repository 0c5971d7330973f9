package org.bigmooc.domain.history;

/** How far an enrolment has come. */
public enum EnrolmentStatus {
    ACTIVE,
    COMPLETED,
    DROPPED
}
