package org.bigmooc.domain.dataset;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.Learner;

/** Collects what is to be written until it is worth writing. */
final class Batching {

    /** How many things of one kind make a batch full; one learner's enrolments may go over it. */
    static final int FULL = 5_000;

    private final List<Course> courses = new ArrayList<>();
    private final List<CatalogueFact> facts = new ArrayList<>();
    private final List<Learner> learners = new ArrayList<>();
    private final List<Interaction> enrolments = new ArrayList<>(FULL);

    void add(Course course) {
        courses.add(course);
    }

    void add(CatalogueFact fact) {
        facts.add(fact);
    }

    void add(Learner learner, List<Interaction> taken) {
        learners.add(learner);
        enrolments.addAll(taken);
    }

    boolean isEmpty() {
        return courses.isEmpty() && facts.isEmpty() && learners.isEmpty();
    }

    boolean isFull() {
        return courses.size() >= FULL || facts.size() >= FULL || learners.size() >= FULL || enrolments.size() >= FULL;
    }

    /** The batch collected so far; begins a new one. */
    ImportBatch take() {
        ImportBatch batch = new ImportBatch(courses, facts, learners, enrolments);
        courses.clear();
        facts.clear();
        learners.clear();
        enrolments.clear();
        return batch;
    }
}
