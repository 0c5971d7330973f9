@NullMarked
package org.bigmooc.spark.topic;

import org.jspecify.annotations.NullMarked;
