package org.bigmooc.ml.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;

/** The hyper-parameters of one kind of model. */
public record Hyperparameters(List<Hyperparameter> all) {

    /** Copies the list. */
    public Hyperparameters {
        all = List.copyOf(all);
    }

    /** These hyper-parameters, in the order of the help text. */
    public static Hyperparameters of(Hyperparameter... all) {
        return new Hyperparameters(List.of(all));
    }

    /** These and then others. */
    public Hyperparameters and(List<Hyperparameter> others) {
        return new Hyperparameters(Stream.of(all, others).flatMap(List::stream).toList());
    }

    /** The values that are used if nothing is asked for. */
    public HyperparameterValues standard() {
        return with(Map.of());
    }

    /**
     * The standard values with those asked for in their place.
     *
     * @throws InvalidInput if a name is unknown, naming the known ones, or a value is out of bounds
     */
    public HyperparameterValues with(Map<String, String> asked) {
        refuseUnknown(asked);
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        for (Hyperparameter one : all) {
            String text = asked.get(one.name());
            values.put(one.name(), text == null ? one.standard() : one.parse(text));
        }
        return new HyperparameterValues(values);
    }

    private void refuseUnknown(Map<String, String> asked) {
        TreeSet<String> unknown = new TreeSet<>(asked.keySet());
        all.forEach(known -> unknown.remove(known.name()));
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "unknown-hyperparameter",
                    unknown.getFirst(),
                    "There is no hyper-parameter %s; %s".formatted(String.join(", ", unknown), known()));
        }
    }

    private String known() {
        if (all.isEmpty()) {
            return "this model has none.";
        }
        return all.stream()
                .map(one -> one.name() + " (" + one.meaning() + ", "
                        + one.standard().toPlainString() + ")")
                .collect(Collectors.joining(", ", "this model has ", "."));
    }
}
