/** GRU4Rec: a recurrent network that keeps a learner in one vector and takes in each course in constant time. */
@NullMarked
package org.bigmooc.ml.gru4rec;

import org.jspecify.annotations.NullMarked;
