package org.bigmooc.ml.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.ml.CourseScorer;

/** A scorer seen over another catalogue than its own: courses it does not know are passed over in histories, and are ranked last. */
public final class RemappedScorer implements CourseScorer {

    private static final int UNKNOWN = -1;

    private final CourseScorer scorer;
    private final int[] toOwn;

    private RemappedScorer(CourseScorer scorer, int[] toOwn) {
        this.scorer = scorer;
        this.toOwn = toOwn;
    }

    /** The scorer over {@code wanted}; itself if its own catalogue is the same. */
    public static CourseScorer over(List<CourseId> wanted, CourseScorer scorer, List<CourseId> own) {
        if (wanted.equals(own)) {
            return scorer;
        }
        Map<CourseId, Integer> index = new HashMap<>();
        own.forEach(course -> index.put(course, index.size()));
        return new RemappedScorer(
                scorer,
                wanted.stream()
                        .mapToInt(course -> index.getOrDefault(course, UNKNOWN))
                        .toArray());
    }

    @Override
    public int courses() {
        return toOwn.length;
    }

    @Override
    public float[] score(int[] history) {
        float[] scores = scorer.score(Arrays.stream(history)
                .map(course -> toOwn[course])
                .filter(course -> course != UNKNOWN)
                .toArray());
        float[] remapped = new float[toOwn.length];
        for (int course = 0; course < remapped.length; course++) {
            remapped[course] = toOwn[course] == UNKNOWN ? Float.NEGATIVE_INFINITY : scores[toOwn[course]];
        }
        return remapped;
    }
}
