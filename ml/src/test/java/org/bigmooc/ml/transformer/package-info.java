/** Tests of what transformers start from. */
@NullMarked
package org.bigmooc.ml.transformer;

import org.jspecify.annotations.NullMarked;
