package org.bigmooc.ml.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.CourseScorer;

/**
 * Ranks every learner's held-out courses: the validation course after the training courses, the test course after training and validation
 * courses. Learners are shared out to threads in slices; each rank depends on its learner alone, so the result does not depend on threads.
 */
public final class HeldOutEvaluation {

    private static final int SLICE = 256;

    private final int threads;

    /** Measures on this many threads. */
    public HeldOutEvaluation(int threads) {
        this.threads = threads;
    }

    /**
     * Measures a scorer over the courses of the split's data set.
     *
     * @throws WorkInterrupted if the listener cancelled it
     */
    public HeldOutRanks measure(CourseScorer scorer, DatasetSplit split, TrainingListener listener) {
        LearnerRanks ranks = new LearnerRanks(scorer, split);
        rank(split, ranks::rank, listener);
        return ranks.all();
    }

    /**
     * Ranks the validation courses alone, for decisions that must not know the test.
     *
     * @throws WorkInterrupted if the listener cancelled it
     */
    public Ranks validate(CourseScorer scorer, DatasetSplit split, TrainingListener listener) {
        LearnerRanks ranks = new LearnerRanks(scorer, split);
        rank(split, ranks::rankValidation, listener);
        return ranks.all().validation();
    }

    private void rank(DatasetSplit split, UnaryOperator<Slice> ranking, TrainingListener listener) {
        EvaluationProgress progress = new EvaluationProgress(split.learners(), listener);
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            CompletionService<Slice> finished = new ExecutorCompletionService<>(pool);
            List<Slice> slices = slices(split.learners());
            try {
                slices.forEach(slice -> finished.submit(() -> ranking.apply(slice)));
                for (int i = 0; i < slices.size(); i++) {
                    progress.advance(result(finished.take()));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new WorkInterrupted("The measuring was interrupted.");
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static List<Slice> slices(int learners) {
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < learners; from += SLICE) {
            slices.add(new Slice(from, Math.min(learners, from + SLICE)));
        }
        return slices;
    }

    private static Slice result(Future<Slice> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("Measuring failed.", failure);
            }
        }
    }
}
