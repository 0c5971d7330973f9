package org.bigmooc.ml.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.training.CourseTraits;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.Features;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.Trait;
import org.bigmooc.ml.CourseScorer;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/** Data sets of a few learners in which some courses tend to follow others. */
public final class SmallData {

    private SmallData() {}

    /** Learners with 1 to 12 of the courses; most go on to a neighbour of their last course. */
    public static Dataset random(int learners, int courses, long seed) {
        Random random = new Random(seed);
        int[][] sequences = new int[learners][];
        Arrays.setAll(sequences, learner -> sequence(courses, 1 + random.nextInt(12), random));
        return of(courses, sequences);
    }

    /** A data set of these sequences. */
    public static Dataset of(int courses, int[]... sequences) {
        return new Dataset(
                courses(courses),
                IntStream.range(0, sequences.length)
                        .mapToObj(i -> new LearnerId("U_%06d".formatted(i)))
                        .toList(),
                sequences);
    }

    /** The same data, in which courses have these concepts; nothing else is known. */
    public static Dataset withConcepts(Dataset dataset, List<List<String>> concepts) {
        int courses = dataset.courses().size();
        Map<Trait, CourseTraits> traits = new EnumMap<>(Trait.class);
        Stream.of(Trait.values()).forEach(trait -> traits.put(trait, CourseTraits.none(courses)));
        traits.put(Trait.CONCEPT, CourseTraits.of(concepts));
        return new Dataset(
                dataset.courses(),
                dataset.learners(),
                IntStream.range(0, dataset.size()).mapToObj(dataset::sequence).toArray(int[][]::new),
                new Features(traits, Collections.nCopies(dataset.size(), Gender.UNKNOWN)));
    }

    /** Two groups of courses that no learner mixes; each course has the concept of its group, and the last of each group nobody took. */
    public static Dataset twoGroups(int learners, int coursesOfAGroup, long seed) {
        Random random = new Random(seed);
        int[][] sequences = new int[learners][];
        Arrays.setAll(sequences, learner -> {
            int group = learner % 2;
            int[] within = history(coursesOfAGroup - 1, 3 + random.nextInt(5), random);
            return Arrays.stream(within).map(course -> 2 * course + group).toArray();
        });
        List<List<String>> concepts = IntStream.range(0, 2 * coursesOfAGroup)
                .mapToObj(course -> List.of("K_" + course % 2))
                .toList();
        return withConcepts(of(2 * coursesOfAGroup, sequences), concepts);
    }

    /** Courses with rising ids. */
    public static List<CourseId> courses(int courses) {
        return IntStream.range(0, courses)
                .mapToObj(i -> new CourseId("C_%06d".formatted(i)))
                .toList();
    }

    private static int[] sequence(int courses, int length, Random random) {
        Set<Integer> taken = new LinkedHashSet<>();
        int next = random.nextInt(courses);
        while (taken.size() < Math.min(length, courses)) {
            taken.add(next);
            next = random.nextInt(4) == 0 ? random.nextInt(courses) : (next + 1 + random.nextInt(2)) % courses;
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Trains with default hyper-parameters but for these. */
    public static TrainedModel train(ModelKind kind, Dataset dataset, Map<String, String> asked) {
        try {
            Path folder = Files.createTempDirectory("checkpoints");
            try {
                return kind.train(new TrainingTask(
                        new DatasetSplit(dataset),
                        1,
                        kind.hyperparameters(asked),
                        folder,
                        false,
                        TrainingListener.SILENT));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A history of distinct courses. */
    public static int[] history(int courses, int length, Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, courses).boxed().toList());
        Collections.shuffle(all, random);
        return all.stream().limit(length).mapToInt(Integer::intValue).toArray();
    }

    /** The scores of histories that are read and scored together, in rows that held something else. */
    public static float[][] scoresOfMany(CourseScorer model, int[]... histories) {
        HistoryStates states = model.states(histories);
        float[][] rows = new float[histories.length][model.courses()];
        for (float[] row : rows) {
            Arrays.fill(row, Float.NaN);
        }
        states.product(0, rows.length, rows);
        states.scores(histories.length - 1, 1, rows);
        states.scores(0, rows.length, rows);
        return rows;
    }

    /** The history without the course at one place. */
    public static int[] without(int[] history, int place) {
        return IntStream.range(0, history.length)
                .filter(i -> i != place)
                .map(i -> history[i])
                .toArray();
    }
}
