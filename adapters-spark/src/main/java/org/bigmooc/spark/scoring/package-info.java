/** Recommending to everybody at once. */
@NullMarked
package org.bigmooc.spark.scoring;

import org.jspecify.annotations.NullMarked;
