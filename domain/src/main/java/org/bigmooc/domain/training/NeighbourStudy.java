package org.bigmooc.domain.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Asks whether the courses that a model finds alike have anything in common, compared with courses that the same learners took and with courses
 * drawn at random. A course and its neighbour agree in a {@link Trait} if there is something of this kind that both have; courses that have
 * nothing of the kind are not asked, but may be neighbours. Immutable and thread-safe.
 */
public final class NeighbourStudy {

    /** A course that fewer learners took, in the training part, is cold. */
    public static final int WARM = 5;

    /**
     * How often neighbours agree.
     *
     * @param all mean share of a course's neighbours that agree with it
     * @param cold the same, of cold courses alone
     * @param asked how many courses have something of this kind
     * @param askedCold how many of them are cold
     */
    public record Agreement(Trait trait, double all, double cold, int asked, int askedCold) {}

    private final Dataset dataset;
    private final int neighbours;
    private final int[][] takers;
    private final DatasetSplit split;

    /** Looks at so many neighbours of each course. */
    public NeighbourStudy(Dataset dataset, int neighbours) {
        this.dataset = dataset;
        this.neighbours = neighbours;
        this.split = new DatasetSplit(dataset);
        List<List<Integer>> found = new ArrayList<>();
        dataset.courses().forEach(course -> found.add(new ArrayList<>()));
        for (int learner = 0; learner < split.learners(); learner++) {
            for (int course : split.training(learner)) {
                found.get(course).add(learner);
            }
        }
        this.takers = found.stream()
                .map(learners -> learners.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** How often the neighbours that someone names agree with a course; no neighbour in place of a missing one. */
    public List<Agreement> of(IntFunction<int[]> neighboursOf) {
        int[][] named = new int[takers.length][];
        Arrays.setAll(named, neighboursOf);
        return Arrays.stream(Trait.values()).map(trait -> of(trait, named)).toList();
    }

    /** The courses taken together most, by cosine, in the training part; fewer if there are fewer. */
    public int[] takenTogether(int course) {
        double[] together = new double[takers.length];
        for (int learner : takers[course]) {
            for (int other : split.training(learner)) {
                together[other]++;
            }
        }
        return IntStream.range(0, together.length)
                .filter(other -> other != course && together[other] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -together[other] / Math.sqrt(takers[other].length)))
                .limit(neighbours)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Random other courses; the same ones for the same seed. */
    public int[] random(int course, long seed) {
        return new SplittableRandom(seed + course * 0x9E3779B97F4A7C15L)
                .ints(0, takers.length)
                .filter(other -> other != course)
                .distinct()
                .limit(Math.min(neighbours, takers.length - 1))
                .toArray();
    }

    private Agreement of(Trait trait, int[][] named) {
        CourseTraits traits = dataset.features().courses(trait);
        int[] asked = IntStream.range(0, takers.length)
                .filter(course -> traits.of(course).length > 0)
                .toArray();
        int[] cold = Arrays.stream(asked)
                .filter(course -> takers[course].length < WARM)
                .toArray();
        return new Agreement(trait, mean(asked, traits, named), mean(cold, traits, named), asked.length, cold.length);
    }

    private double mean(int[] asked, CourseTraits traits, int[][] named) {
        return Arrays.stream(asked)
                .mapToDouble(course -> (double) Arrays.stream(named[course])
                                .filter(other -> agree(traits.of(course), traits.of(other)))
                                .count()
                        / neighbours)
                .average()
                .orElse(0);
    }

    /** Whether two rising sequences have a number in common. */
    private static boolean agree(int[] one, int[] other) {
        return Arrays.stream(one).anyMatch(thing -> Arrays.binarySearch(other, thing) >= 0);
    }
}
