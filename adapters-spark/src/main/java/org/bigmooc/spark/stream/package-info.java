/** Counts interactions as they happen, on Spark. */
@NullMarked
package org.bigmooc.spark.stream;

import org.jspecify.annotations.NullMarked;
