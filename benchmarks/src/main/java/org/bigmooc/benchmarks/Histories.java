package org.bigmooc.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.configuration.ConfigurationReader;
import org.bigmooc.app.plugin.Plugins;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.training.Dataset;

/** Whose answers are measured. */
public enum Histories {
    /** Learners drawn by seed, their histories as long as they are. */
    DRAWN {
        @Override
        IntStream learners(Dataset dataset, long seed) {
            return new SplittableRandom(seed).ints(COUNT, 0, dataset.size());
        }
    },

    /** The learner with the most courses, asked again and again. */
    LONGEST {
        @Override
        IntStream learners(Dataset dataset, long seed) {
            return IntStream.range(0, dataset.size())
                    .boxed()
                    .max(Comparator.comparingInt(learner -> dataset.sequence(learner).length))
                    .stream()
                    .mapToInt(Integer::intValue);
        }
    };

    /** How many histories are drawn. */
    static final int COUNT = 2_000;

    abstract IntStream learners(Dataset dataset, long seed);

    /** The data set of a data folder. */
    static Dataset dataset(Path data, Clock clock) {
        Plugins plugins = Plugins.of(Histories.class.getClassLoader(), List::of);
        try (Ports ports = new Ports(ConfigurationReader.read(Optional.empty()).withData(data), plugins, clock)) {
            return ports.readDataset().read();
        }
    }

    List<LearningHistory> of(Dataset dataset, long seed) {
        return learners(dataset, seed)
                .mapToObj(learner -> history(dataset, learner))
                .toList();
    }

    private static LearningHistory history(Dataset dataset, int learner) {
        LearnerId id = dataset.learners().get(learner);
        int[] courses = dataset.sequence(learner);
        return LearningHistory.empty(id)
                .with(IntStream.range(0, courses.length)
                        .mapToObj(i -> taken(id, dataset.courses().get(courses[i]), i))
                        .toList());
    }

    private static Interaction taken(LearnerId learner, CourseId course, int place) {
        return new Interaction(
                new EventId("bench-" + place), learner, course, InteractionKind.ENROL, Instant.ofEpochSecond(place));
    }
}
