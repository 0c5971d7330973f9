package org.bigmooc.domain.preparation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.EveryLearner;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;

/** What the store holds, as a data set: learners who never took a course are not part of it. */
public final class StoredDataset implements DatasetSource {

    private static final Line NOWHERE = new Line("store", 0, "");

    private final CourseCatalogue catalogue;
    private final CatalogueFacts facts;
    private final LearningHistories histories;
    private final EveryLearner learners;
    private final AtomicLong learnersRead = new AtomicLong();
    private volatile long learnersTotal;

    /** Reads from these ports. */
    public StoredDataset(
            CourseCatalogue catalogue, CatalogueFacts facts, LearningHistories histories, EveryLearner learners) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.histories = histories;
        this.learners = learners;
    }

    @Override
    public void read(DatasetVisitor visitor) {
        whileWanted(visitor, catalogue.current().all()::forEach, StoredDataset::entry);
        whileWanted(visitor, facts::forEachLink, link -> new DatasetItem.FactEntry(NOWHERE, link));
        Map<LearnerId, Learner> known = new HashMap<>();
        learners.forEach(learner -> known.put(learner.id(), learner));
        learnersTotal = known.size();
        learnersRead.set(0);
        histories.forEach(history -> {
            learnersRead.incrementAndGet();
            if (visitor.wantsMore()) {
                visitor.visit(entry(history, known));
            }
        });
    }

    private static <T> void whileWanted(
            DatasetVisitor visitor, Consumer<Consumer<T>> all, Function<? super T, ? extends DatasetItem> entry) {
        all.accept(one -> {
            if (visitor.wantsMore()) {
                visitor.visit(entry.apply(one));
            }
        });
    }

    private static DatasetItem entry(Course course) {
        return new DatasetItem.CourseEntry(
                NOWHERE,
                course.id(),
                course.name(),
                course.about(),
                course.fields(),
                course.prerequisites(),
                Optional.of(course.admission()));
    }

    private static DatasetItem entry(LearningHistory history, Map<LearnerId, Learner> known) {
        Learner learner = known.getOrDefault(history.learner(), Learner.known(history.learner()));
        List<DatasetItem.EnrolmentEntry> enrolments = history.steps().stream()
                .filter(HistoryStep::taken)
                .map(step -> new DatasetItem.EnrolmentEntry(NOWHERE, step.course(), step.at()))
                .toList();
        return new DatasetItem.LearnerEntry(NOWHERE, learner, enrolments);
    }

    /** Another one each time: nobody can see from outside whether a store has changed. */
    @Override
    public String fingerprint() {
        return "store " + System.identityHashCode(this);
    }

    /** In learners: a store does not know its bytes. */
    @Override
    public long bytesTotal() {
        return learnersTotal;
    }

    @Override
    public long bytesRead() {
        return learnersRead.get();
    }
}
