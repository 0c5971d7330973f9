package org.bigmooc.ml.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Where a search for better values of a hyper-parameter looks. */
public sealed interface SearchRange {

    /** It is left at its standard value. */
    record Nowhere() implements SearchRange {}

    /** It says how long a training is. */
    record Effort() implements SearchRange {}

    /** Among a few values, neighbours being alike. */
    record Among(List<BigDecimal> values) implements SearchRange {

        /** Copies the list. */
        public Among {
            values = List.copyOf(values);
        }

        static Among of(String... values) {
            return new Among(Stream.of(values).map(BigDecimal::new).toList());
        }
    }

    /**
     * Between two values.
     *
     * @param logarithmic whether every order of magnitude is as likely, in place of every value; both ends are positive then
     */
    record Between(double low, double high, boolean logarithmic) implements SearchRange {

        /** Checks the ends. */
        public Between {
            if (!(low < high) || (logarithmic && low <= 0)) {
                throw new IllegalArgumentException("Nothing to search from " + low + " to " + high);
            }
        }

        /** The value at a place from 0, the lower end, to 1, the upper end. */
        public double at(double place) {
            return logarithmic ? low * Math.pow(high / low, place) : low + place * (high - low);
        }

        /** The place of a value; 0 or 1 for one outside. */
        public double placeOf(double value) {
            double place = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
            return Math.clamp(place, 0, 1);
        }
    }
}
