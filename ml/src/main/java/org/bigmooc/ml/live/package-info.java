/** Recommends without a trained model, from counts of what learners do that are kept up to date in memory. */
@NullMarked
package org.bigmooc.ml.live;

import org.jspecify.annotations.NullMarked;
