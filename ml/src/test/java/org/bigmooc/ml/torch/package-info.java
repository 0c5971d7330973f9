/** Tests of what training needs of PyTorch. */
@NullMarked
package org.bigmooc.ml.torch;

import org.jspecify.annotations.NullMarked;
