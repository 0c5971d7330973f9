package org.bigmooc.ml.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.SearchRange;

/** The values that a search may try for one kind of model. A point of it is one value for each hyper-parameter searched for, as text. */
final class SearchSpace {

    /** A third of the candidates of a length of training gets one three times as long. */
    private static final int LONGER = 3;

    private static final MathContext DIGITS = new MathContext(2);

    /** How far a neighbour lies, as a share of the range. */
    private static final double STRIDE = 0.15;

    private final ModelKind kind;
    private final Map<String, String> fixed;
    private final List<Hyperparameter> searched;
    private final Optional<Hyperparameter> effort;

    /**
     * All that a kind says may be searched for, but for what is fixed.
     *
     * @throws InvalidInput if a fixed value cannot be used, or nothing is left to search for
     */
    SearchSpace(ModelKind kind, Map<String, String> fixed) {
        kind.hyperparameters(fixed);
        this.kind = kind;
        this.fixed = fixed;
        List<Hyperparameter> free = kind.choices().all().stream()
                .filter(one -> !fixed.containsKey(one.name()))
                .toList();
        this.searched = free.stream()
                .filter(one -> one.search() instanceof SearchRange.Among || one.search() instanceof SearchRange.Between)
                .toList();
        this.effort = free.stream()
                .filter(one -> one.search() instanceof SearchRange.Effort)
                .findFirst();
        if (searched.isEmpty()) {
            throw new InvalidInput(
                    "nothing-to-search",
                    "model",
                    "There is nothing to search for in " + kind.name() + ": it has no hyper-parameter with a range "
                            + "that is not fixed. Take another --model, or fix fewer values with --set.");
        }
    }

    /** How long trainings are, shortest first: a ninth, a third, and all of the standard; one length if it is fixed or there is none. */
    List<Map<String, String>> efforts() {
        if (effort.isEmpty()) {
            return List.of(Map.of());
        }
        int most = effort.get().standard().intValueExact();
        return IntStream.of(most / (LONGER * LONGER), most / LONGER, most)
                .map(length -> Math.max(1, length))
                .distinct()
                .mapToObj(length -> Map.of(effort.get().name(), Integer.toString(length)))
                .toList();
    }

    /** The standard values. */
    SortedMap<String, String> standard() {
        SortedMap<String, String> point = new TreeMap<>();
        searched.forEach(one -> point.put(one.name(), text(one.standard())));
        return point;
    }

    /** Any point. */
    SortedMap<String, String> random(SplittableRandom random) {
        SortedMap<String, String> point = new TreeMap<>();
        searched.forEach(one -> point.put(one.name(), text(drawn(one, random))));
        return point;
    }

    /** A point near another: about half of the values are moved a little. */
    SortedMap<String, String> near(Map<String, String> other, SplittableRandom random) {
        SortedMap<String, String> point = new TreeMap<>(other);
        int always = random.nextInt(searched.size());
        for (int i = 0; i < searched.size(); i++) {
            Hyperparameter one = searched.get(i);
            if (random.nextBoolean() || i == always) {
                point.computeIfPresent(one.name(), (name, value) -> text(moved(one, new BigDecimal(value), random)));
            }
        }
        return point;
    }

    /**
     * Every hyper-parameter of a training.
     *
     * @return nothing if the values do not go together
     */
    Optional<SortedMap<String, String>> hyperparameters(Map<String, String> point, Map<String, String> length) {
        Map<String, String> asked = new TreeMap<>(fixed);
        asked.putAll(point);
        asked.putAll(length);
        try {
            return Optional.of(kind.hyperparameters(asked));
        } catch (InvalidInput unfit) {
            return Optional.empty();
        }
    }

    private static BigDecimal drawn(Hyperparameter one, SplittableRandom random) {
        return switch (one.search()) {
            case SearchRange.Among among ->
                among.values().get(random.nextInt(among.values().size()));
            case SearchRange.Between between -> rounded(one, between.at(random.nextDouble()));
            case SearchRange.Effort length -> one.standard();
            case SearchRange.Nowhere nowhere -> one.standard();
        };
    }

    private static BigDecimal moved(Hyperparameter one, BigDecimal value, SplittableRandom random) {
        return switch (one.search()) {
            case SearchRange.Among among -> beside(among.values(), value, random);
            case SearchRange.Between between -> {
                double place = between.placeOf(value.doubleValue()) + STRIDE * random.nextGaussian();
                yield rounded(one, between.at(Math.clamp(place, 0, 1)));
            }
            case SearchRange.Effort length -> value;
            case SearchRange.Nowhere nowhere -> value;
        };
    }

    /** The value before or after, at an end the one there is; the first for one that is not among them. */
    private static BigDecimal beside(List<BigDecimal> values, BigDecimal value, SplittableRandom random) {
        int place = IntStream.range(0, values.size())
                .filter(i -> values.get(i).compareTo(value) == 0)
                .findFirst()
                .orElse(-1);
        int step = random.nextBoolean() ? 1 : -1;
        return values.get(Math.clamp((long) place + step, 0, values.size() - 1));
    }

    private static BigDecimal rounded(Hyperparameter one, double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return one.whole() ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(DIGITS);
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
