package org.bigmooc.domain.recommendation;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Use case: bring the kept lists of many learners up to date, as if each of them had asked. A block at a time is read, computed and kept: the
 * store is asked for many learners at once, and the model is never waited for. Used by one thread.
 */
public final class RecommendEverybody {

    /**
     * What was done, and how long each phase took.
     *
     * @param learners who were looked at
     * @param unchanged whose kept lists are still true
     * @param kept whose lists were computed and kept
     * @param reading histories and kept lists from the store
     * @param states of the learners, made by the model from their histories before any course is looked at
     * @param scoring all courses by the states, and taking the best that the rules admit
     * @param explaining each course of the lists
     * @param keeping the lists in the store
     */
    public record Work(
            long learners,
            long unchanged,
            long kept,
            Duration reading,
            Duration states,
            Duration scoring,
            Duration explaining,
            Duration keeping)
            implements Serializable {

        /** Nothing yet. */
        public static final Work NONE =
                new Work(0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        /** This and that together. */
        public Work plus(Work other) {
            return new Work(
                    learners + other.learners,
                    unchanged + other.unchanged,
                    kept + other.kept,
                    reading.plus(other.reading),
                    states.plus(other.states),
                    scoring.plus(other.scoring),
                    explaining.plus(other.explaining),
                    keeping.plus(other.keeping));
        }

        /** Who took nothing yet, or nothing that the model knows. */
        public long unknown() {
            return learners - unchanged - kept;
        }
    }

    /**
     * What was done, beside the product that is the least of it.
     *
     * @param bareProduct time spent on multiplying the states by the courses, and on nothing else
     * @param operations how many multiplications and additions the product is; 0 if the model is no product
     */
    public record Measured(Work work, Duration bareProduct, long operations) {

        /** Nothing yet. */
        public static final Measured NONE = new Measured(Work.NONE, Duration.ZERO, 0);

        /** This and that together. */
        public Measured plus(Measured other) {
            return new Measured(
                    work.plus(other.work), bareProduct.plus(other.bareProduct), operations + other.operations);
        }
    }

    private final RecommendCourses recommending;
    private final boolean reasons;

    /**
     * Computes and keeps as {@code recommending} does.
     *
     * @param reasons whether each course comes with what contributed most to it, which takes several times as long
     */
    public RecommendEverybody(RecommendCourses recommending, boolean reasons) {
        this.recommending = recommending;
        this.reasons = reasons;
    }

    /**
     * Brings the lists of these learners up to date; returns when all are kept. Only lists of the model are kept: what the fallbacks know
     * changes from minute to minute.
     *
     * @param learners a block: all their requests to the store are under way at the same time
     * @throws Unavailable if the store is away; what was kept stays
     */
    public Work refresh(List<LearnerId> learners) {
        Stopwatch watch = new Stopwatch();
        List<LearningHistory> changed = new ArrayList<>();
        atOnce(learners, recommending::changed).forEach(one -> one.ifPresent(changed::add));
        int unchanged = learners.size() - changed.size();
        changed.removeIf(LearningHistory::isEmpty);
        Duration reading = watch.lap();
        ListsOfMany lists = recommending.read(changed);
        Duration states = watch.lap();
        List<Recommendations> scored = lists.score();
        Duration scoring = watch.lap();
        List<Recommendations> fresh = reasons ? lists.explain() : scored;
        Duration explaining = watch.lap();
        keep(fresh);
        return new Work(learners.size(), unchanged, fresh.size(), reading, states, scoring, explaining, watch.lap());
    }

    /**
     * Computes and keeps everybody's list without reasons, changed or not, and multiplies the same states by the same courses once more,
     * without anything else.
     *
     * @param learners a block, as for {@link #refresh}
     * @throws Unavailable if the store is away
     */
    public Measured measure(List<LearnerId> learners) {
        Stopwatch watch = new Stopwatch();
        List<LearningHistory> histories = new ArrayList<>(atOnce(learners, recommending::history));
        histories.removeIf(LearningHistory::isEmpty);
        Duration reading = watch.lap();
        ListsOfMany lists = recommending.read(histories);
        Duration states = watch.lap();
        List<Recommendations> scored = lists.score();
        Duration scoring = watch.lap();
        long operations = lists.bareProduct();
        Duration bare = watch.lap();
        keep(scored);
        return new Measured(
                new Work(learners.size(), 0, scored.size(), reading, states, scoring, Duration.ZERO, watch.lap()),
                bare,
                operations);
    }

    private void keep(List<Recommendations> lists) {
        atOnce(lists, one -> {
            recommending.keep(one);
            return Optional.empty();
        });
    }

    private static <A, B> List<B> atOnce(List<A> all, Function<A, B> each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<B>> begun = all.stream()
                    .map(one -> threads.submit(() -> each.apply(one)))
                    .toList();
            List<B> results = new ArrayList<>(begun.size());
            for (Future<B> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new Unavailable("The store failed: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while the store was asked.", interrupted);
        }
    }
}
