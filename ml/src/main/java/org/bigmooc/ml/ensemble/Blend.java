package org.bigmooc.ml.ensemble;

import java.util.SequencedMap;

/**
 * How much each part's scores count, by the part's name, in the order of the parts.
 *
 * @param weights none of them is infinite or not a number
 */
record Blend(SequencedMap<String, Double> weights) {}
