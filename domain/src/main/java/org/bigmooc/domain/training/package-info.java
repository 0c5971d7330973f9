/** Data sets, models, their versions, and how a better one comes into service. */
@NullMarked
package org.bigmooc.domain.training;

import org.jspecify.annotations.NullMarked;
