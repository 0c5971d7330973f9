package org.bigmooc.spark.training;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.training.CourseTraits;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.Features;
import org.bigmooc.domain.training.Trait;

/** A data set on its way to executors. */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
record SentDataset(
        String[] courses, String[] learners, int[][] sequences, EnumMap<Trait, String[][]> traits, Gender[] genders)
        implements Serializable {

    static SentDataset of(Dataset dataset) {
        Features features = dataset.features();
        EnumMap<Trait, String[][]> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(trait, names(features.courses(trait)));
        }
        return new SentDataset(
                dataset.courses().stream().map(CourseId::value).toArray(String[]::new),
                dataset.learners().stream().map(LearnerId::value).toArray(String[]::new),
                IntStream.range(0, dataset.size()).mapToObj(dataset::sequence).toArray(int[][]::new),
                traits,
                IntStream.range(0, dataset.size()).mapToObj(features::gender).toArray(Gender[]::new));
    }

    private static String[][] names(CourseTraits traits) {
        return IntStream.range(0, traits.courses())
                .mapToObj(course -> Arrays.stream(traits.of(course))
                        .mapToObj(traits.names()::get)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    Dataset dataset() {
        Map<Trait, CourseTraits> ofCourses = new EnumMap<>(Trait.class);
        traits.forEach((trait, names) -> ofCourses.put(
                trait, CourseTraits.of(Arrays.stream(names).map(List::of).toList())));
        return new Dataset(
                Stream.of(courses).map(CourseId::new).toList(),
                Stream.of(learners).map(LearnerId::new).toList(),
                sequences,
                new Features(ofCourses, List.of(genders)));
    }
}
