package org.bigmooc.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.StorePorts;

/** The learners and courses that a benchmark asks about, in an order that depends on the seed alone. */
final class Population {

    private static final int MOST_LEARNERS = 1_000_000;

    private final List<String> learners;
    private final List<String> courses;
    private final LearningHistories histories;

    private Population(List<String> learners, List<String> courses, LearningHistories histories) {
        this.histories = histories;
        this.learners = learners;
        this.courses = courses;
    }

    static Population of(StorePorts store, long seed) {
        List<String> learners = new ArrayList<>(store.learners().first(MOST_LEARNERS).stream()
                .map(Learner::id)
                .map(Object::toString)
                .toList());
        List<String> courses = new ArrayList<>(store.courses().current().visible().stream()
                .map(Course::id)
                .map(Object::toString)
                .toList());
        if (learners.isEmpty() || courses.isEmpty()) {
            throw new InvalidInput("no-data", "data", "The data folder has no learners or courses; import some first.");
        }
        Random random = new Random(seed);
        Collections.shuffle(learners, random);
        Collections.shuffle(courses, random);
        return new Population(List.copyOf(learners), List.copyOf(courses), store.histories());
    }

    /** The learner of a request; no learner comes twice before every one came once. */
    String learner(long number) {
        return learners.get((int) (number % learners.size()));
    }

    String course(long number) {
        return courses.get((int) (number % courses.size()));
    }

    /** A course that is not yet in the learner's history: only interacting with such a one changes the answer. */
    String courseNewTo(String learner, long number) {
        List<CourseId> known = histories.of(new LearnerId(learner)).courses();
        return LongStream.iterate(number * 31, next -> next + 1)
                .mapToObj(this::course)
                .filter(course -> !known.contains(new CourseId(course)))
                .findFirst()
                .orElseThrow();
    }

    List<String> learners() {
        return learners;
    }

    String size() {
        return "%,d learners, %,d courses".formatted(learners.size(), courses.size());
    }
}
