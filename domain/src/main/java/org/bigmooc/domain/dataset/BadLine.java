package org.bigmooc.domain.dataset;

/**
 * A line of a data set that was skipped, wholly or in part.
 *
 * @param file relative to the data set's folder
 * @param line counted from 1
 * @param message what is wrong, for people
 * @param excerpt the beginning of the line, at most 200 characters
 */
public record BadLine(String file, long line, BadLineReason reason, String message, String excerpt) {

    static BadLine of(Line line, BadLineReason reason, String message) {
        return new BadLine(line.file(), line.number(), reason, message, line.excerpt());
    }
}
