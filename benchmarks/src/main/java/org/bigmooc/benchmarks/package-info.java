/** Measurements of single parts by JMH, each printed by one command. */
@NullMarked
package org.bigmooc.benchmarks;

import org.jspecify.annotations.NullMarked;
