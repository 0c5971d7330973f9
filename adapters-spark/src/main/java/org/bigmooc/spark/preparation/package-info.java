/** Cleaning raw records. */
@NullMarked
package org.bigmooc.spark.preparation;

import org.jspecify.annotations.NullMarked;
