package org.bigmooc.domain.dataset;

import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.learner.Learners;

/** Writes through the ports of a store. */
public record StoreTarget(CourseCatalogue courses, CatalogueFacts facts, Learners learners, LearningHistories histories)
        implements ImportTarget {

    @Override
    public Catalogue known() {
        return courses.current();
    }

    @Override
    public void write(ImportBatch batch) {
        if (!batch.courses().isEmpty()) {
            courses.save(batch.courses());
        }
        if (!batch.facts().isEmpty()) {
            facts.save(batch.facts());
        }
        if (!batch.learners().isEmpty()) {
            learners.save(batch.learners());
        }
        if (!batch.enrolments().isEmpty()) {
            histories.extend(batch.enrolments());
        }
    }
}
