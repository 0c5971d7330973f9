/** What works on all learners at once. */
@NullMarked
package org.bigmooc.domain.batch;

import org.jspecify.annotations.NullMarked;
