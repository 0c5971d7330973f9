package org.bigmooc.domain.dataset;

import java.util.List;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.Learner;

/** What is written at once; whatever an enrolment or a link refers to is in this batch or in an earlier one. */
public record ImportBatch(
        List<Course> courses, List<CatalogueFact> facts, List<Learner> learners, List<Interaction> enrolments) {

    /** Copies the lists. */
    public ImportBatch {
        courses = List.copyOf(courses);
        facts = List.copyOf(facts);
        learners = List.copyOf(learners);
        enrolments = List.copyOf(enrolments);
    }
}
