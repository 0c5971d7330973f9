package org.bigmooc.domain.dataset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.interaction.Interaction;

/** One import: checks each thing against what came before, counts it, and passes it on in batches. */
final class ImportRun implements DatasetVisitor {

    private static final int ITEMS_BETWEEN_NEWS = 1_000;

    private final ImportTarget target;
    private final ImportCheckpoint checkpoint;
    private final DatasetSource source;
    private final ImportReport report;
    private final ImportListener listener;
    private final Clock clock;
    private final Instant started;

    private final Catalogue before;
    private final SeenSoFar seen;
    private final Batching batch = new Batching();
    private final SortedMap<String, Long> badLines = new TreeMap<>();

    private final long writtenBefore;
    private long batches;
    private long items;
    private long courses;
    private long facts;
    private long learners;
    private long enrolments;
    private long ignored;
    private boolean stopped;

    ImportRun(
            ImportTarget target,
            ImportCheckpoint checkpoint,
            DatasetSource source,
            ImportReport report,
            ImportListener listener,
            Clock clock) {
        this.target = target;
        this.checkpoint = checkpoint;
        this.writtenBefore = checkpoint.written();
        this.source = source;
        this.report = report;
        this.listener = listener;
        this.clock = clock;
        this.started = clock.instant();
        this.before = target.known();
        this.seen = new SeenSoFar(before);
    }

    @Override
    public boolean wantsMore() {
        return !stopped;
    }

    @Override
    public void visit(DatasetItem item) {
        switch (item) {
            case DatasetItem.CourseEntry course -> take(course);
            case DatasetItem.FactEntry fact -> take(fact);
            case DatasetItem.LearnerEntry learner -> take(learner);
            case DatasetItem.BadEntry bad -> bad(bad.line(), bad.reason(), bad.message());
            case DatasetItem.IgnoredEntry unused -> ignored++;
        }
        if (batch.isFull()) {
            flush();
        }
        if (++items % ITEMS_BETWEEN_NEWS == 0) {
            tellListener();
        }
    }

    private void take(DatasetItem.CourseEntry entry) {
        if (!seen.first(entry.course())) {
            bad(entry.line(), BadLineReason.DUPLICATE_ID, "Course " + entry.course() + " was there before.");
            return;
        }
        Optional<Course> old = before.find(entry.course());
        courses++;
        batch.add(new Course(
                entry.course(),
                entry.name(),
                entry.about(),
                entry.fields(),
                entry.prerequisites(),
                old.map(Course::addedAt).orElse(started),
                old.map(Course::hidden).orElse(false),
                entry.admission().or(() -> old.map(Course::admission)).orElse(Admission.OPEN)));
    }

    private void take(DatasetItem.FactEntry entry) {
        if (entry.fact() instanceof CourseLink link && !seen.knows(link.course())) {
            bad(entry.line(), BadLineReason.UNKNOWN_COURSE, "There is no course " + link.course() + ".");
        } else if (!seen.first(entry.fact())) {
            bad(entry.line(), BadLineReason.DUPLICATE_ID, "This identifier was there before.");
        } else {
            facts++;
            batch.add(entry.fact());
        }
    }

    private void take(DatasetItem.LearnerEntry entry) {
        if (!seen.first(entry.learner().id())) {
            bad(
                    entry.line(),
                    BadLineReason.DUPLICATE_ID,
                    "Learner " + entry.learner().id() + " was there before.");
            return;
        }
        List<Interaction> taken = enrolments(entry);
        learners++;
        enrolments += taken.size();
        batch.add(entry.learner(), taken);
    }

    private List<Interaction> enrolments(DatasetItem.LearnerEntry entry) {
        ImportedEnrolments imported = new ImportedEnrolments(entry.learner().id());
        Set<CourseId> takenCourses = new HashSet<>();
        List<Interaction> taken = new ArrayList<>(entry.enrolments().size());
        for (DatasetItem.EnrolmentEntry enrolment : entry.enrolments()) {
            CourseId course = enrolment.course();
            if (!seen.knows(course)) {
                bad(enrolment.line(), BadLineReason.UNKNOWN_COURSE, "There is no course " + course + ".");
            } else if (!takenCourses.add(course)) {
                bad(
                        enrolment.line(),
                        BadLineReason.DUPLICATE_ENROLMENT,
                        entry.learner().id() + " took course " + course + " before.");
            } else {
                taken.add(imported.next(course, enrolment.at()));
            }
        }
        return taken;
    }

    private void bad(Line line, BadLineReason reason, String message) {
        badLines.merge(reason.slug(), 1L, Long::sum);
        report.add(BadLine.of(line, reason, message));
    }

    /** Batches come out the same each time, so those that a killed import wrote need not be written again. */
    private void flush() {
        ImportBatch full = batch.take();
        if (++batches > writtenBefore) {
            target.write(full);
            checkpoint.written(batches);
        }
        tellListener();
    }

    private void tellListener() {
        listener.progressed(new ImportProgress(source.bytesRead(), source.bytesTotal(), courses, learners, enrolments));
        stopped = stopped || listener.cancelled();
    }

    ImportResult finish() {
        boolean completed = !stopped;
        if (!batch.isEmpty()) {
            target.write(batch.take());
        }
        if (completed) {
            checkpoint.finished();
        }
        tellListener();
        boolean dryRun = target instanceof DryRunTarget;
        Duration duration = Duration.between(started, clock.instant());
        return new ImportResult(dryRun, completed, learners, courses, enrolments, facts, ignored, badLines, duration);
    }
}
