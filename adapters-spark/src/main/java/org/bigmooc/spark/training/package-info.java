/** Replicas of one training on executors, and the ring by which they agree. */
@NullMarked
package org.bigmooc.spark.training;

import org.jspecify.annotations.NullMarked;
