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
     * What was done.
     *
     * @param learners who were looked at
     * @param unchanged whose kept lists are still true
     * @param kept whose lists were computed and kept
     * @param reading time spent on histories and kept lists
     * @param scoring time spent on computing
     * @param writing time spent on keeping
     */
    public record Work(long learners, long unchanged, long kept, Duration reading, Duration scoring, Duration writing)
            implements Serializable {

        /** Nothing yet. */
        public static final Work NONE = new Work(0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        /** This and that together. */
        public Work plus(Work other) {
            return new Work(
                    learners + other.learners,
                    unchanged + other.unchanged,
                    kept + other.kept,
                    reading.plus(other.reading),
                    scoring.plus(other.scoring),
                    writing.plus(other.writing));
        }

        /** Who took nothing yet, or nothing that the model knows. */
        public long unknown() {
            return learners - unchanged - kept;
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
        long begin = System.nanoTime();
        List<LearningHistory> changed = new ArrayList<>();
        atOnce(learners, recommending::changed).forEach(one -> one.ifPresent(changed::add));
        int unchanged = learners.size() - changed.size();
        long read = System.nanoTime();
        changed.removeIf(LearningHistory::isEmpty);
        List<Recommendations> fresh = reasons ? oneByOne(changed) : recommending.computeAll(changed);
        long scored = System.nanoTime();
        atOnce(fresh, one -> {
            recommending.keep(one);
            return Optional.empty();
        });
        long written = System.nanoTime();
        return new Work(
                learners.size(),
                unchanged,
                fresh.size(),
                Duration.ofNanos(read - begin),
                Duration.ofNanos(scored - read),
                Duration.ofNanos(written - scored));
    }

    private List<Recommendations> oneByOne(List<LearningHistory> changed) {
        return changed.stream()
                .map(recommending::compute)
                .filter(one -> one.source().step() == Source.Step.MODEL)
                .toList();
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
