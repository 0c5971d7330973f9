package org.bigmooc.ml.transformer;

/**
 * The sizes that decide what the weights of a transformer look like.
 *
 * @param courses size of the catalogue
 * @param width floats that describe a course or the state of a learner
 * @param blocks attention blocks, one after another
 * @param heads attention heads of each block; they share {@code width} evenly
 * @param hidden width of the inner layer of each feed-forward step
 * @param length how many places are read at most
 */
public record TransformerShape(int courses, int width, int blocks, int heads, int hidden, int length) {

    /** Checks that every size is positive and that the heads divide the width. */
    public TransformerShape {
        require(courses >= 2, "courses", courses, "at least 2");
        require(width >= 1, "width", width, "at least 1");
        require(blocks >= 1, "blocks", blocks, "at least 1");
        require(heads >= 1 && width % heads == 0, "heads", heads, "a divisor of the width " + width);
        require(hidden >= 1, "hidden", hidden, "at least 1");
        require(length >= 1, "length", length, "at least 1");
    }

    /** What a course's embedding is multiplied by where it is read, so that it weighs as much as its place. */
    float courseFactor() {
        return (float) Math.sqrt(width);
    }

    /** What a query is multiplied by, so that attention does not sharpen with the width of a head. */
    float queryFactor() {
        return (float) (1 / Math.sqrt(width / (double) heads));
    }

    private static void require(boolean holds, String name, int value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The " + name + " of a transformer must be " + expected + ", not " + value + ".");
        }
    }
}
