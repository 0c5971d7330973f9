package org.bigmooc.ml.sasrec;

import java.util.Arrays;
import java.util.List;

/**
 * Several learners' sequences laid side by side in rows of equal length, so that hardly any place is padding.
 *
 * <p>Each place of a row holds one course; a place sees itself and the earlier places of its own sequence only.
 *
 * @param rows number of rows
 * @param length places in a row
 * @param courses course at each place, {@code rows * length} of them; 0 where there is none
 * @param positions place within its own sequence, from 0, likewise
 * @param visibility 0 where a place sees another and a large negative number elsewhere, {@code rows * length * length}
 * @param asked the places whose next course is asked about, ascending
 * @param targets the course that follows each of them
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
record PackedBatch(
        int rows, int length, long[] courses, long[] positions, float[] visibility, long[] asked, long[] targets) {

    /** In {@link Sequence#next}: nobody asks what follows. */
    static final int UNASKED = -1;

    private static final float HIDDEN = -1e9f;

    /** One learner's courses and, for each, the one that follows, or {@link #UNASKED}. */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    record Sequence(int[] courses, int[] next) {

        int size() {
            return courses.length;
        }
    }

    /** Lays out rows that have been filled with sequences; none may be longer than {@code length} together. */
    static PackedBatch of(List<List<Sequence>> rows, int length) {
        Builder builder = new Builder(rows.size(), length);
        for (int row = 0; row < rows.size(); row++) {
            builder.row(row, rows.get(row));
        }
        return builder.build();
    }

    /**
     * Where the courses that had been taken lie in a table with a row for each asked place from {@code from} to before {@code to} and a
     * column for each course, counted row by row. The course at an asked place counts as taken.
     */
    long[] taken(int from, int to, int columns) {
        long[] cells = new long[(to - from) * length];
        int size = 0;
        for (int row = from; row < to; row++) {
            int place = (int) asked[row];
            for (int earlier = (int) (place - positions[place]); earlier <= place; earlier++) {
                if (courses[earlier] != targets[row]) {
                    cells[size++] = (long) (row - from) * columns + courses[earlier];
                }
            }
        }
        return Arrays.copyOf(cells, size);
    }

    private static final class Builder {
        private final int rows;
        private final int length;
        private final long[] courses;
        private final long[] positions;
        private final float[] visibility;
        private final long[] asked;
        private final long[] targets;
        private int size;

        Builder(int rows, int length) {
            this.rows = rows;
            this.length = length;
            courses = new long[rows * length];
            positions = new long[rows * length];
            visibility = new float[rows * length * length];
            Arrays.fill(visibility, HIDDEN);
            asked = new long[rows * length];
            targets = new long[rows * length];
        }

        void row(int row, List<Sequence> sequences) {
            int place = 0;
            for (Sequence sequence : sequences) {
                for (int i = 0; i < sequence.size(); i++) {
                    put(row, place, place + i, sequence, i);
                }
                place += sequence.size();
            }
            for (; place < length; place++) {
                visibility[(row * length + place) * length + place] = 0;
            }
        }

        private void put(int row, int start, int place, Sequence sequence, int i) {
            int at = row * length + place;
            courses[at] = sequence.courses()[i];
            positions[at] = i;
            Arrays.fill(visibility, at * length + start, at * length + place + 1, 0f);
            if (sequence.next()[i] != UNASKED) {
                asked[size] = at;
                targets[size++] = sequence.next()[i];
            }
        }

        PackedBatch build() {
            return new PackedBatch(
                    rows,
                    length,
                    courses,
                    positions,
                    visibility,
                    Arrays.copyOf(asked, size),
                    Arrays.copyOf(targets, size));
        }
    }
}
