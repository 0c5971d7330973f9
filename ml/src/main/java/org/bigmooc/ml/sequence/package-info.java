/** Models that read a learner's courses in order: how any of them is trained, checked while it trains, and asked. */
@NullMarked
package org.bigmooc.ml.sequence;

import org.jspecify.annotations.NullMarked;
