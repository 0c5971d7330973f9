/** Making a clean data set of raw records, to learn from at scale. */
@NullMarked
package org.bigmooc.domain.preparation;

import org.jspecify.annotations.NullMarked;
