/** Tests of weights and their files. */
@NullMarked
package org.bigmooc.ml.weights;

import org.jspecify.annotations.NullMarked;
