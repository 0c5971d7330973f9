/** Tests of the stream. */
@NullMarked
package org.bigmooc.spark.stream;

import org.jspecify.annotations.NullMarked;
