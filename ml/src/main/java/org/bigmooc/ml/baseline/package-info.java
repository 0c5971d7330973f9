/** Models that are fitted in seconds: popularity, transitions between courses, and EASE. */
@NullMarked
package org.bigmooc.ml.baseline;

import org.jspecify.annotations.NullMarked;
