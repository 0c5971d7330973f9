/** The way to Spark. */
@NullMarked
package org.bigmooc.spark.session;

import org.jspecify.annotations.NullMarked;
