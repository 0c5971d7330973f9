/** Looks for better hyper-parameters: what is tried next, and the log that a killed search goes on from. */
@NullMarked
package org.bigmooc.ml.tuning;

import org.jspecify.annotations.NullMarked;
