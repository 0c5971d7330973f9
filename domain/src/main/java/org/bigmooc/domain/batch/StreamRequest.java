package org.bigmooc.domain.batch;

import java.time.Duration;

/**
 * What to read as a stream, and how.
 *
 * @param log whose records are read, opened wherever the work is done
 * @param checkpoint a URI of a folder that everything that does the work reaches; it remembers how far the stream has come
 * @param anew whether to forget the checkpoint and begin with the oldest record
 * @param once whether to end when everything is counted that is there
 * @param mostPerBatch events that are read at a time
 * @param between the least time from one batch to the next
 * @param duplicatesWithin an event that is read again within this time of the first is counted once
 */
public record StreamRequest(
        PluginReference log,
        String checkpoint,
        boolean anew,
        boolean once,
        int mostPerBatch,
        Duration between,
        Duration duplicatesWithin) {}
