package org.bigmooc.app.dataset;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseContext;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.dataset.BadLine;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.DryRunTarget;
import org.bigmooc.domain.dataset.ImportCheckpoint;
import org.bigmooc.domain.dataset.ImportDataset;
import org.bigmooc.domain.dataset.ImportListener;
import org.bigmooc.domain.dataset.ImportProgress;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.dataset.ImportTarget;
import org.bigmooc.domain.dataset.StoreTarget;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.TestClock;

/** A store in memory to import into, and the report of what was skipped. */
final class FakeStore {

    private final FakeCourseCatalogue courses = new FakeCourseCatalogue();
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final FakeLearners learners = new FakeLearners();
    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final TestClock clock = new TestClock();
    private final List<BadLine> report = new ArrayList<>();

    ImportResult importFrom(Path folder) {
        return importFrom(DatasetFolder.open(folder));
    }

    ImportResult importFrom(DatasetSource source) {
        return run(source, new StoreTarget(courses, facts, learners, histories));
    }

    ImportResult dryRun(Path folder) {
        return run(DatasetFolder.open(folder), new DryRunTarget(courses.current()));
    }

    private ImportResult run(DatasetSource source, ImportTarget target) {
        report.clear();
        return new ImportDataset(target, ImportCheckpoint.NONE, clock).run(source, report::add, new Patient());
    }

    List<BadLine> report() {
        return report;
    }

    /** {@code file:line reason} of every skipped line. */
    List<String> complaints() {
        return report.stream()
                .map(bad -> bad.file() + ":" + bad.line() + " " + bad.reason().slug())
                .toList();
    }

    Course course(String id) {
        return courses.current().find(new CourseId(id)).orElseThrow();
    }

    int courseCount() {
        return courses.current().size();
    }

    CourseContext around(String course) {
        return facts.around(new CourseId(course));
    }

    Learner learner(String id) {
        return learners.find(new LearnerId(id)).orElseThrow();
    }

    /** The courses of every learner, in order. */
    Map<String, List<String>> taken() {
        Map<String, List<String>> taken = new TreeMap<>();
        for (Learner learner : learners.first(Integer.MAX_VALUE)) {
            taken.put(
                    learner.id().value(),
                    histories.of(learner.id()).courses().stream()
                            .map(CourseId::value)
                            .toList());
        }
        return taken;
    }

    List<Instant> times(String learner) {
        return histories.of(new LearnerId(learner)).steps().stream()
                .map(HistoryStep::at)
                .toList();
    }

    /** Never stops. */
    private static final class Patient implements ImportListener {

        private long read;

        @Override
        public void progressed(ImportProgress progress) {
            if (progress.bytesRead() < read || progress.bytesRead() > progress.bytesTotal()) {
                throw new AssertionError("Progress went wrong: " + progress + " after " + read);
            }
            read = progress.bytesRead();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
