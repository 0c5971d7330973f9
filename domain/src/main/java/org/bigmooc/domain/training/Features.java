package org.bigmooc.domain.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bigmooc.domain.learner.Gender;

/** What is known of courses and learners beside who took what: known of those too whom no enrolment tells anything about. Immutable. */
public final class Features {

    private final Map<Trait, CourseTraits> courses;
    private final List<Gender> genders;

    /**
     * Takes what is known.
     *
     * @param courses for each kind of trait, and all for the same courses
     * @param genders one a learner
     */
    public Features(Map<Trait, CourseTraits> courses, List<Gender> genders) {
        this.courses = Collections.unmodifiableMap(new EnumMap<>(courses));
        this.genders = List.copyOf(genders);
        if (courses.size() != Trait.values().length
                || courses.values().stream()
                                .mapToInt(CourseTraits::courses)
                                .distinct()
                                .count()
                        != 1) {
            throw new IllegalArgumentException("Features need every kind of trait, for the same courses.");
        }
    }

    /** Nothing is known of so many courses and learners. */
    public static Features none(int courses, int learners) {
        return new Features(
                Arrays.stream(Trait.values())
                        .collect(Collectors.toMap(Function.identity(), trait -> CourseTraits.none(courses))),
                Collections.nCopies(learners, Gender.UNKNOWN));
    }

    /** What the courses have of this trait. */
    public CourseTraits courses(Trait trait) {
        return courses.getOrDefault(trait, CourseTraits.none(0));
    }

    /** The gender of the learner at this place. */
    public Gender gender(int learner) {
        return genders.get(learner);
    }

    boolean fit(int manyCourses, int manyLearners) {
        return genders.size() == manyLearners
                && courses.values().stream().allMatch(traits -> traits.courses() == manyCourses);
    }

    void digest(MessageDigest digest) {
        // Data in which no topics were looked for is what it was before topics were known.
        courses.entrySet().stream()
                .filter(entry -> entry.getKey() != Trait.TOPIC
                        || !entry.getValue().names().isEmpty())
                .forEach(entry -> digest(entry.getKey(), entry.getValue(), digest));
        genders.forEach(gender -> digest.update((gender + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static void digest(Trait trait, CourseTraits traits, MessageDigest digest) {
        digest.update((trait + "\n").getBytes(StandardCharsets.UTF_8));
        traits.digest(digest);
    }
}
