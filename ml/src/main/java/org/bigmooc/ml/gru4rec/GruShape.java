package org.bigmooc.ml.gru4rec;

/**
 * The sizes that decide what the weights of a GRU4Rec look like.
 *
 * @param courses size of the catalogue
 * @param width floats that describe a course or the state of a learner
 * @param length how many of a learner's latest courses are read
 */
record GruShape(int courses, int width, int length) {

    GruShape {
        require(courses >= 2, "courses", courses, 2);
        require(width >= 1, "width", width, 1);
        require(length >= 1, "length", length, 1);
    }

    /** What a course's embedding is multiplied by where it is read. */
    float courseFactor() {
        return (float) Math.sqrt(width);
    }

    private static void require(boolean holds, String name, int value, int least) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The " + name + " of a GRU4Rec must be at least " + least + ", not " + value + ".");
        }
    }
}
