/** Topics of courses by their words, on Spark's machine learning library. */
@NullMarked
package org.bigmooc.spark.topic;

import org.jspecify.annotations.NullMarked;
