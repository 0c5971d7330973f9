/** Which courses a learner should see next, why, and how that stays true while the learner acts. */
@NullMarked
package org.bigmooc.domain.recommendation;

import org.jspecify.annotations.NullMarked;
