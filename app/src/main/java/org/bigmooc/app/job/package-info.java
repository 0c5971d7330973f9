/** Jobs: when they run, in which process, and what they leave. */
@NullMarked
package org.bigmooc.app.job;

import org.jspecify.annotations.NullMarked;
