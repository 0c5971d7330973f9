/** What a learner has taken and looked at, in order: the input of every recommendation. */
@NullMarked
package org.bigmooc.domain.history;

import org.jspecify.annotations.NullMarked;
