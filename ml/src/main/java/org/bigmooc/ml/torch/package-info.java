/** PyTorch, and what training needs of it that it lacks: an optimizer whose state can be kept, and a loss that stays in the cache. */
@NullMarked
package org.bigmooc.ml.torch;

import org.jspecify.annotations.NullMarked;
