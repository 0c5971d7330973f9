package org.bigmooc.cassandra;

/** The arithmetic of {@code docs/capacity.md}: bytes of one partition, before compression and without replicas. */
final class Arithmetic {

    /** The length of the key in two bytes, a deletion of the whole partition, and the mark of its end. */
    private static final int PARTITION = 2 + 12 + 1;

    /** Flags, the row's size and that of the row before, and the timestamp as the distance from the file's first. */
    private static final int ROW = 1 + 1 + 1 + 4;

    /** Of a row longer than 127 bytes: its sizes take two bytes each, or three. */
    private static final int LONG_ROW = ROW + 3;

    /** Flags of a cell whose timestamp is its row's; a text or blob has its length before it. */
    private static final int CELL = 1;

    private static final int TEXT = CELL + 1;

    private Arithmetic() {}

    /** A row for each enrolment: course, kind and instant are its clustering key, and there is nothing else in it. */
    static double historyBytes(int key, int enrolments, int course) {
        int clustering = 1 + (1 + course) + (1 + 1) + Long.BYTES;
        return key + PARTITION + enrolments * (double) (ROW + clustering);
    }

    static double learnerBytes(int key, int name, int gender, int school) {
        return key + PARTITION + ROW + (TEXT + gender) + (CELL + Integer.BYTES) + emptyOr(name) + emptyOr(school);
    }

    private static int emptyOr(int length) {
        return length == 0 ? CELL : TEXT + length;
    }

    /** Rank, course, score and reason of each item; the row's time to live is kept once. */
    static double recommendationBytes(int key, int version, int items, int course) {
        int item = Integer.BYTES + (2 + course) + Double.BYTES + 1 + (2 + course) + 1;
        int list = Integer.BYTES + items * item;
        int ttl = 4;
        return key
                + PARTITION
                + LONG_ROW
                + ttl
                + (TEXT + 5)
                + (TEXT + version)
                + 2 * (CELL + Long.BYTES)
                + TEXT
                + 1
                + list;
    }

    /** The key and the position in the index, and ten bits or so in the filter. */
    static double indexBytes(int key) {
        return 2 + key + 4 + 1 + 2;
    }
}
