/** Blends several kinds of model into one, with weights learned from what learners took next. */
@NullMarked
package org.bigmooc.ml.ensemble;

import org.jspecify.annotations.NullMarked;
