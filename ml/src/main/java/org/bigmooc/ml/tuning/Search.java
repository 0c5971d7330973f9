package org.bigmooc.ml.tuning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.bigmooc.ml.model.ModelKind;

/**
 * Says which hyper-parameters to try next: brackets of successive halving, where many candidates are trained shortly and the best third of
 * them three times as long, until few are trained fully. The first bracket holds the standard values and random ones; of each later one two
 * thirds lie near the best found so far. What is tried depends on the seed and on the scores told, and on nothing else. Not thread-safe.
 *
 * @see <a href="https://proceedings.mlr.press/v51/jamieson16.html">Jamieson and Talwalkar: Non-stochastic Best Arm Identification and
 *     Hyperparameter Optimization, 2016</a>
 * @see <a href="https://jmlr.org/papers/v18/16-558.html">Li et al.: Hyperband: A Novel Bandit-Based Approach to Hyperparameter Optimization,
 *     2018</a>
 */
public final class Search {

    private static final int THIRD = 3;
    private static final int TRIES = 200;

    private record Scored(SortedMap<String, String> point, double score) {}

    private final SearchSpace space;
    private final SplittableRandom random;
    private final List<Map<String, String>> efforts;
    private final Deque<SortedMap<String, String>> waiting = new ArrayDeque<>();
    private final List<Scored> trained = new ArrayList<>();
    private final Set<SortedMap<String, String>> drawn = new HashSet<>();
    private Optional<Scored> best = Optional.empty();
    private int effort;

    /**
     * Begins a search.
     *
     * @param fixed hyper-parameters that are not searched for
     * @throws org.bigmooc.domain.fault.InvalidInput if a fixed value cannot be used, or nothing is left to search for
     */
    public Search(ModelKind kind, Map<String, String> fixed, long seed) {
        space = new SearchSpace(kind, fixed);
        random = new SplittableRandom(seed);
        efforts = space.efforts();
        effort = efforts.size() - 1;
    }

    /**
     * Every hyper-parameter of the trial whose score is to be told next.
     *
     * @return nothing if there is nothing left that was not tried
     */
    public Optional<SortedMap<String, String>> next() {
        if (waiting.isEmpty()) {
            refill();
        }
        return Optional.ofNullable(waiting.peek()).flatMap(point -> space.hyperparameters(point, efforts.get(effort)));
    }

    /** How good the trial was that {@link #next} gave: higher is better, negative infinity for one that failed. */
    public void tell(double score) {
        Scored scored = new Scored(waiting.remove(), score);
        trained.add(scored);
        if (score > best.map(Scored::score).orElse(Double.NEGATIVE_INFINITY)) {
            best = Optional.of(scored);
        }
    }

    private void refill() {
        if (effort < efforts.size() - 1) {
            effort++;
            waiting.addAll(bestThird());
        }
        trained.clear();
        if (waiting.isEmpty()) {
            effort = 0;
            drawBracket();
        }
    }

    private List<SortedMap<String, String>> bestThird() {
        return trained.stream()
                .filter(one -> one.score() > Double.NEGATIVE_INFINITY)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit((trained.size() + THIRD - 1) / THIRD)
                .map(Scored::point)
                .toList();
    }

    private void drawBracket() {
        int size = Math.max(THIRD, (int) Math.pow(THIRD, efforts.size() - 1.0));
        for (int i = 0; i < size; i++) {
            draw(i).ifPresent(waiting::add);
        }
    }

    /** A point that was not drawn before and can be trained with. */
    private Optional<SortedMap<String, String>> draw(int place) {
        for (int i = 0; i < TRIES; i++) {
            SortedMap<String, String> point = candidate(place);
            if (drawn.add(point)
                    && space.hyperparameters(point, efforts.getFirst()).isPresent()) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private SortedMap<String, String> candidate(int place) {
        if (drawn.isEmpty()) {
            return space.standard();
        }
        return best.isEmpty() || place % THIRD == 0
                ? space.random(random)
                : space.near(best.get().point(), random);
    }
}
