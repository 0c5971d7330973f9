package org.bigmooc.app.dataset;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetItem.EnrolmentEntry;
import org.bigmooc.domain.dataset.DatasetItem.LearnerEntry;
import org.bigmooc.domain.dataset.Line;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;

/** Reads a line of {@code entities/user.json}; an enrolment with a bad course or date is reported, and the others are kept in their order. */
final class MoocCubeXLearner {

    private MoocCubeXLearner() {}

    static List<DatasetItem> parse(Line line) {
        JsonRow row = JsonRow.parse(line.text());
        Learner learner = new Learner(
                new LearnerId(row.required("id")),
                row.text("name").strip(),
                People.gender(row.text("gender")),
                People.yearOfBirth(row.text("year_of_birth")),
                row.text("school").strip());
        List<DatasetItem> items = new ArrayList<>();
        List<EnrolmentEntry> enrolments = enrolments(line, row, items);
        items.add(new LearnerEntry(line, learner, enrolments));
        return items;
    }

    private static List<EnrolmentEntry> enrolments(Line line, JsonRow row, List<DatasetItem> bad) {
        List<String> courses = row.texts("course_order");
        List<String> times = row.texts("enroll_time");
        if (courses.size() != times.size()) {
            throw new UnusableLine(
                    BadLineReason.UNEQUAL_LENGTHS,
                    "There are " + courses.size() + " courses in course_order, but " + times.size()
                            + " times in enroll_time.");
        }
        List<EnrolmentEntry> enrolments = new ArrayList<>(courses.size());
        for (int i = 0; i < courses.size(); i++) {
            try {
                enrolments.add(new EnrolmentEntry(line, Ids.course(courses.get(i)), Times.parse(times.get(i))));
            } catch (UnusableLine unusable) {
                bad.add(unusable.at(line));
            } catch (InvalidInput refusal) {
                bad.add(UnusableLine.refused(line, refusal));
            }
        }
        return enrolments;
    }
}
