/** What learners do with courses, recorded durably before it is acknowledged. */
@NullMarked
package org.bigmooc.domain.interaction;

import org.jspecify.annotations.NullMarked;
