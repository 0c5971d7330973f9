package org.bigmooc.ml.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fills rows of fixed length with sequences, best fit among the rows that are open, in an order that only the seed decides. */
final class SequencePacker {

    private final int length;
    private final int rowsPerBatch;

    SequencePacker(int length, int rowsPerBatch) {
        this.length = length;
        this.rowsPerBatch = rowsPerBatch;
    }

    /** Packs every sequence once, shuffled. */
    List<List<List<Sequence>>> shuffled(List<Sequence> sequences, long seed) {
        List<Sequence> order = new ArrayList<>(sequences);
        Random random = new Random(seed);
        Collections.shuffle(order, random);
        List<List<Sequence>> rows = rows(order);
        Collections.shuffle(rows, random);
        List<List<List<Sequence>>> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += rowsPerBatch) {
            batches.add(rows.subList(from, Math.min(rows.size(), from + rowsPerBatch)));
        }
        return batches;
    }

    /** Keeps one list of open rows per free length, and puts each sequence where it leaves the least room. */
    List<List<Sequence>> rows(List<Sequence> sequences) {
        List<List<Sequence>> rows = new ArrayList<>();
        List<List<List<Sequence>>> openByRoom = new ArrayList<>();
        for (int room = 0; room <= length; room++) {
            openByRoom.add(new ArrayList<>());
        }
        for (Sequence sequence : sequences) {
            int room = roomFor(openByRoom, sequence.size());
            List<Sequence> row;
            if (room < 0) {
                row = new ArrayList<>();
                rows.add(row);
                room = length;
            } else {
                row = openByRoom.get(room).removeLast();
            }
            row.add(sequence);
            openByRoom.get(room - sequence.size()).add(row);
        }
        return rows;
    }

    private static int roomFor(List<List<List<Sequence>>> openByRoom, int size) {
        for (int room = size; room < openByRoom.size(); room++) {
            if (!openByRoom.get(room).isEmpty()) {
                return room;
            }
        }
        return -1;
    }
}
