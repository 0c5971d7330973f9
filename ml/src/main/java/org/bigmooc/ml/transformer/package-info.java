/** A transformer over a learner's courses, looking back only or both ways: to train on PyTorch, to serve in plain Java. */
@NullMarked
package org.bigmooc.ml.transformer;

import org.jspecify.annotations.NullMarked;
