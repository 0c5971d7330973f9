/** What learners do with courses right now, counted as it happens. */
@NullMarked
package org.bigmooc.domain.activity;

import org.jspecify.annotations.NullMarked;
