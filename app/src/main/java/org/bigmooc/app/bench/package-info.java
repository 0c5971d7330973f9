/** Measures a running service from a second process, under a fixed rate of arrivals. */
@NullMarked
package org.bigmooc.app.bench;

import org.jspecify.annotations.NullMarked;
