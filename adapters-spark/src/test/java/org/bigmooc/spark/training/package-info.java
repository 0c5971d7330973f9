@NullMarked
package org.bigmooc.spark.training;

import org.jspecify.annotations.NullMarked;
