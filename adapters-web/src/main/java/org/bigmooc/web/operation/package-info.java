/** What operators look at: health, readiness and metrics. */
@NullMarked
package org.bigmooc.web.operation;

import org.jspecify.annotations.NullMarked;
