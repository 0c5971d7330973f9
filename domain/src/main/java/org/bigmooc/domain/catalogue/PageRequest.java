package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.InvalidInput;

/**
 * Which part of a list is wanted.
 *
 * @param number of the page, the first is 0
 * @param size items a page, 1 to 100
 */
public record PageRequest(int number, int size) {

    /** The largest page. */
    public static final int MAX_SIZE = 100;

    /** Checks both numbers. */
    public PageRequest {
        if (number < 0 || number > 1_000_000) {
            throw new InvalidInput("invalid-page", "page", "A page number is 0 to 1000000, not " + number + ".");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInput(
                    "invalid-page-size", "size", "A page has 1 to " + MAX_SIZE + " items, not " + size + ".");
        }
    }

    /** The index of the first item of this page. */
    public long offset() {
        return (long) number * size;
    }
}
