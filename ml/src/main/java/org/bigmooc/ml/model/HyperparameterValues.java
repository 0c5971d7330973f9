package org.bigmooc.ml.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value for every hyper-parameter of a kind of model, checked; by dash-case name. */
public record HyperparameterValues(SortedMap<String, BigDecimal> values) {

    /** Copies the map. */
    public HyperparameterValues {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A whole number. */
    public int whole(String name) {
        return value(name).intValueExact();
    }

    /** Any number. */
    public double real(String name) {
        return value(name).doubleValue();
    }

    /** The values as text; equal values have equal texts, however they were written. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        values.forEach(
                (name, value) -> texts.put(name, value.stripTrailingZeros().toPlainString()));
        return texts;
    }

    private BigDecimal value(String name) {
        BigDecimal value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No such hyper-parameter: " + name + " of " + values.keySet());
        }
        return value;
    }
}
