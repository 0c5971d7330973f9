/** Learners: who they are, how they sign in, and how they are forgotten. */
@NullMarked
package org.bigmooc.domain.learner;

import org.jspecify.annotations.NullMarked;
