/** Measures models on held-out courses, on all processors and with the same result whatever their number. */
@NullMarked
package org.bigmooc.ml.evaluation;

import org.jspecify.annotations.NullMarked;
