/** What works on all learners at once, on Spark. */
@NullMarked
package org.bigmooc.spark;

import org.jspecify.annotations.NullMarked;
