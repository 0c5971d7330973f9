package org.bigmooc.ml.online;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.evaluation.TargetRank;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.sequence.LearningPart;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;

/**
 * Learns from interactions as they come, in small steps and on a copy of the model in service. Each interaction is first predicted by both,
 * then learned together with earlier ones; now and then the copy takes the place of the served model if it predicted better, and begins
 * again from the served model if it predicted worse.
 *
 * <p>Its memory is bounded, however much it learns. The same interactions and seed give the same models on the same machine. Not
 * thread-safe; close it to free its native memory.
 */
public final class OnlineLearner implements AutoCloseable {

    private final SequenceRecipe recipe;
    private final Function<SequenceModel, TrainedModel> whole;
    private final OnlinePlan plan;
    private final long seed;
    private final Swaps swaps;
    private final Reservoir reservoir;
    private final Prequential prequential;
    private final List<Example> waiting = new ArrayList<>();
    private SequenceModel base;
    private TrainedModel served;
    private LearningCopy copy;
    private TrainedModel candidate;
    private boolean unchanged = true;
    private long learned;
    private int steps;

    /** Is told when the copy has shown to be better. */
    @FunctionalInterface
    public interface Swaps {
        /**
         * The copy takes the place of the served model.
         *
         * @param model immutable
         * @param evidence how much higher NDCG@10 of the copy was
         */
        void better(TrainedModel model, PairedDifference evidence);
    }

    /**
     * Begins to learn.
     *
     * @param part what of the model in service goes on learning
     */
    public OnlineLearner(LearningPart part, OnlinePlan plan, long seed, Swaps swaps) {
        this.recipe = part.recipe();
        this.whole = part.whole();
        this.plan = plan;
        this.seed = seed;
        this.swaps = swaps;
        this.reservoir = new Reservoir(plan.reservoir(), seed);
        this.prequential = new Prequential(plan.window());
        this.base = part.model();
        this.served = whole.apply(base);
        this.copy = new LearningCopy(recipe, base.weights(), plan.averaged());
        this.candidate = this.served;
    }

    /**
     * Something that the served model has learned already, perhaps to be learned again beside what is new.
     *
     * @param courses oldest first
     * @param next the place of the course that was taken after those before it, at least 1
     */
    public void remember(int[] courses, int next) {
        reservoir.offer(() -> example(courses, next, courses[next]));
    }

    /**
     * Predicts what someone took, then learns it.
     *
     * @param history not empty, oldest first, not changed afterwards
     * @param taken not in the history
     */
    public OnlineRanks learn(int[] history, int taken) {
        double rank = TargetRank.amongAll(served.score(history), taken, history);
        OnlineRanks ranks =
                new OnlineRanks(rank, unchanged ? rank : TargetRank.amongAll(candidate.score(history), taken, history));
        prequential.add(ranks);
        waiting.add(example(history, history.length, taken));
        learned++;
        if (waiting.size() == plan.batch()) {
            step();
        }
        if (learned % plan.judgeEvery() == 0) {
            judge();
        }
        return ranks;
    }

    /** The model in service: the latest one that has shown to be better. */
    public TrainedModel served() {
        return served;
    }

    private Example example(int[] courses, int size, int next) {
        int length = recipe.plan().length();
        return new Example(Arrays.copyOfRange(courses, Math.max(0, size - length), size), next);
    }

    private void step() {
        List<Example> examples = new ArrayList<>(waiting);
        examples.addAll(reservoir.draw(plan.replayed()));
        boolean sound = copy.learn(examples, plan.rate(), Long.hashCode(seed) * 31 + steps++);
        waiting.forEach(one -> reservoir.offer(() -> one));
        waiting.clear();
        if (sound) {
            candidate = whole.apply(copy.model());
            unchanged = false;
        } else {
            beginAgain();
        }
    }

    private void judge() {
        PairedDifference difference = prequential.copyAboveServed(seed + learned);
        if (difference.better()) {
            base = copy.model();
            served = candidate;
            unchanged = true;
            prequential.clear();
            swaps.better(served, difference);
        } else if (difference.difference().high() < 0) {
            beginAgain();
        }
    }

    private void beginAgain() {
        copy.close();
        copy = new LearningCopy(recipe, base.weights(), plan.averaged());
        candidate = served;
        unchanged = true;
        prequential.clear();
    }

    @Override
    public void close() {
        copy.close();
    }
}
