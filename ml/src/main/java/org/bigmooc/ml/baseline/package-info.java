/** Models that are fitted in seconds: popularity, trend, transitions between courses, EASE and nearest learners. */
@NullMarked
package org.bigmooc.ml.baseline;

import org.jspecify.annotations.NullMarked;
