/** SASRec, a causal transformer over a learner's courses: its network, its training and its serving. */
@NullMarked
package org.bigmooc.ml.sasrec;

import org.jspecify.annotations.NullMarked;
