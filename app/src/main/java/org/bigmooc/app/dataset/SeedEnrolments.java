package org.bigmooc.app.dataset;

import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.DatasetItem.LearnerEntry;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Joins {@code user.csv} and {@code user_course.csv}, whose rows may be in any order: a learner's enrolments are ordered by time, and by their
 * place in the file where times are equal.
 *
 * <p>At most {@code rowsInMemory} enrolments are held at once. Where there are more, the learners are divided by a hash of their ids, and the
 * files are read once for each part. Bad lines are reported the first time.
 */
final class SeedEnrolments {

    /** Takes about 150 MB. */
    static final int ROWS_IN_MEMORY = 2_000_000;

    private static final List<String> ROW = List.of("user", "course", "enroll_time");
    private static final List<String> LEARNER = List.of("id", "name_vn", "gender", "year_of_birth", "school");

    private final Optional<LineFile> learners;
    private final Optional<LineFile> rows;
    private final int rowsInMemory;

    SeedEnrolments(Optional<LineFile> learners, Optional<LineFile> rows, int rowsInMemory) {
        this.learners = learners;
        this.rows = rows;
        this.rowsInMemory = rowsInMemory;
    }

    /** Passes all learners with their enrolments, and what is bad about either file. */
    void read(DatasetVisitor visitor) {
        SeedRows part = new SeedRows(0, rowsInMemory);
        readPart(part, learners, rows, visitor, visitor);
        while (!part.isLast() && visitor.wantsMore()) {
            part = part.next();
            readPart(
                    part,
                    learners.map(LineFile::uncounted),
                    rows.map(LineFile::uncounted),
                    visitor,
                    new WithoutBadLines(visitor));
        }
    }

    private static void readPart(
            SeedRows part,
            Optional<LineFile> learners,
            Optional<LineFile> rows,
            DatasetVisitor visitor,
            DatasetVisitor lines) {
        rows.ifPresent(file -> new CsvTable(file, ROW, ROW, false).read(lines, row -> {
            part.add(row);
            return List.of();
        }));
        learners.ifPresent(
                file -> new CsvTable(file, List.of("id"), LEARNER, true).read(lines, row -> learner(row, part)));
        if (visitor.wantsMore()) {
            part.forEachLeft((learner, left) -> {
                if (learners.isEmpty()) {
                    visitor.visit(new LearnerEntry(left.getFirst().line(), Learner.known(learner), left));
                } else {
                    left.forEach(row -> visitor.visit(unknown(row, learner)));
                }
            });
        }
    }

    private static List<DatasetItem> learner(CsvRow row, SeedRows part) {
        LearnerId id = new LearnerId(row.required("id"));
        if (!part.includes(id)) {
            return List.of();
        }
        String vietnamese = row.text("name_vn").strip();
        Learner learner = new Learner(
                id,
                vietnamese.isEmpty() ? row.text("name").strip() : vietnamese,
                People.gender(row.text("gender")),
                People.yearOfBirth(row.text("year_of_birth")),
                row.text("school").strip());
        return List.of(new LearnerEntry(row.line(), learner, part.take(id)));
    }

    private static BadEntry unknown(DatasetItem.EnrolmentEntry row, LearnerId learner) {
        return new BadEntry(row.line(), BadLineReason.UNKNOWN_LEARNER, "There is no learner " + learner + ".");
    }

    /** Passes on everything but bad lines. */
    private record WithoutBadLines(DatasetVisitor visitor) implements DatasetVisitor {

        @Override
        public void visit(DatasetItem item) {
            if (!(item instanceof BadEntry)) {
                visitor.visit(item);
            }
        }

        @Override
        public boolean wantsMore() {
            return visitor.wantsMore();
        }
    }
}
