package org.bigmooc.domain.dataset;

/** How far an import has come. */
public record ImportProgress(long bytesRead, long bytesTotal, long courses, long learners, long enrolments) {

    /** The part of the bytes that has been read, 0 to 1. */
    public double fraction() {
        return bytesTotal == 0 ? 1 : Math.min(1, (double) bytesRead / bytesTotal);
    }
}
