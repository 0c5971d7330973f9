package org.bigmooc.ml.sequence;

import java.util.Arrays;
import java.util.List;

/**
 * Several learners' sequences laid side by side in rows of equal length, so that hardly any place is padding.
 *
 * <p>Each place of a row holds one course; a place sees none but places of its own sequence.
 *
 * @param rows number of rows
 * @param length places in a row
 * @param courses course at each place, {@code rows * length} of them; 0 where there is none
 * @param positions as its {@link Sight} counts places within a sequence, likewise
 * @param seenFrom the first place that each place sees, likewise
 * @param seenTo the place after the last that each place sees, likewise
 * @param asked the places where a course is asked for, ascending
 * @param targets the course wanted at each of them
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
public record PackedBatch(
        int rows,
        int length,
        long[] courses,
        long[] positions,
        int[] seenFrom,
        int[] seenTo,
        long[] asked,
        long[] targets) {

    private static final float HIDDEN = -1e9f;

    /** Lays out rows that have been filled with sequences; none may be longer than {@code length} together. */
    public static PackedBatch of(List<List<Sequence>> rows, int length, Sight sight) {
        Builder builder = new Builder(rows.size(), length, sight);
        for (int row = 0; row < rows.size(); row++) {
            builder.row(row, rows.get(row));
        }
        return builder.build();
    }

    /** 0 where a place sees another of its row and a large negative number elsewhere, {@code rows * length * length}. */
    public float[] visibility() {
        float[] visibility = new float[rows * length * length];
        Arrays.fill(visibility, HIDDEN);
        for (int place = 0; place < courses.length; place++) {
            int start = place * length - place / length * length;
            Arrays.fill(visibility, start + seenFrom[place], start + seenTo[place], 0f);
        }
        return visibility;
    }

    /**
     * Where the courses that are seen, and so are no candidates, lie in a table with a row for each asked place from {@code from} to
     * before {@code to} and a column for each course, counted row by row.
     */
    public long[] taken(int from, int to, int columns) {
        long[] cells = new long[(to - from) * length];
        int size = 0;
        for (int row = from; row < to; row++) {
            int place = (int) asked[row];
            for (int seen = seenFrom[place]; seen < seenTo[place]; seen++) {
                if (courses[seen] != targets[row]) {
                    cells[size++] = (long) (row - from) * columns + courses[seen];
                }
            }
        }
        return Arrays.copyOf(cells, size);
    }

    private static final class Builder {

        private final int rows;
        private final int length;
        private final Sight sight;
        private final long[] courses;
        private final long[] positions;
        private final int[] seenFrom;
        private final int[] seenTo;
        private final long[] asked;
        private final long[] targets;
        private int size;

        Builder(int rows, int length, Sight sight) {
            this.rows = rows;
            this.length = length;
            this.sight = sight;
            courses = new long[rows * length];
            positions = new long[rows * length];
            seenFrom = new int[rows * length];
            seenTo = new int[rows * length];
            asked = new long[rows * length];
            targets = new long[rows * length];
        }

        void row(int row, List<Sequence> sequences) {
            int start = row * length;
            for (Sequence sequence : sequences) {
                for (int place = 0; place < sequence.size(); place++) {
                    put(start, sequence, place);
                }
                start += sequence.size();
            }
            for (; start < (row + 1) * length; start++) {
                seenFrom[start] = start;
                seenTo[start] = start + 1;
            }
        }

        private void put(int start, Sequence sequence, int place) {
            int at = start + place;
            courses[at] = sequence.courses()[place];
            positions[at] = sight.position(place, sequence.size());
            seenFrom[at] = start;
            seenTo[at] = start + sight.end(place, sequence.size());
            if (sequence.targets()[place] != Sequence.UNASKED) {
                asked[size] = at;
                targets[size++] = sequence.targets()[place];
            }
        }

        PackedBatch build() {
            return new PackedBatch(
                    rows,
                    length,
                    courses,
                    positions,
                    seenFrom,
                    seenTo,
                    Arrays.copyOf(asked, size),
                    Arrays.copyOf(targets, size));
        }
    }
}
