/** How good a ranking is: ranks of held-out courses, metrics over them, and how sure the figures are. */
@NullMarked
package org.bigmooc.domain.evaluation;

import org.jspecify.annotations.NullMarked;
