package org.bigmooc.domain.dataset;

/** Port: a data set that is somewhere outside, in whatever format. Used by one thread, except {@link #bytesRead()}. */
public interface DatasetSource {

    /**
     * Passes everything to the visitor in bounded memory: all courses, then the facts, then the learners; bad lines and ignored ones among
     * them as they come. Stops soon after the visitor wants no more. May be called again, and passes the same again.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if a file cannot be read for a reason outside the data
     */
    void read(DatasetVisitor visitor);

    /** Another one for each content: changes at least whenever a file's name, size or time does. */
    String fingerprint();

    /** How much there is to read, in bytes as stored. */
    long bytesTotal();

    /** How much of it has been read; from any thread. */
    long bytesRead();
}
