/** Models that rank courses for a learner, seen as functions of course indices. */
@NullMarked
package org.bigmooc.ml;

import org.jspecify.annotations.NullMarked;
