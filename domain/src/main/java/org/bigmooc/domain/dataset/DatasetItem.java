package org.bigmooc.domain.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.learner.Learner;

/** One thing found in a data set, and the line where it was found. */
public sealed interface DatasetItem {

    /** Where it stands. */
    Line line();

    /**
     * A course, without what only the catalogue knows.
     *
     * @param admission empty if the data set says nothing about it
     */
    record CourseEntry(
            Line line,
            CourseId course,
            LocalizedText name,
            LocalizedText about,
            List<Field> fields,
            String prerequisites,
            Optional<Admission> admission)
            implements DatasetItem {

        /** Copies the list. */
        public CourseEntry {
            fields = List.copyOf(fields);
        }
    }

    /** Something known around courses. */
    record FactEntry(Line line, CatalogueFact fact) implements DatasetItem {}

    /** A learner with all enrolments, in the order in which they happened. */
    record LearnerEntry(Line line, Learner learner, List<EnrolmentEntry> enrolments) implements DatasetItem {

        /** Copies the list. */
        public LearnerEntry {
            enrolments = List.copyOf(enrolments);
        }
    }

    /** One enrolment of the learner around it; its line may be another than the learner's. */
    record EnrolmentEntry(Line line, CourseId course, Instant at) {}

    /** A line, or a part of one, that cannot be used. */
    record BadEntry(Line line, BadLineReason reason, String message) implements DatasetItem {}

    /** A line that is in order and says nothing that is kept here. */
    record IgnoredEntry(Line line) implements DatasetItem {}
}
