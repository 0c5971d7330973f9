/** Linear algebra on small plain arrays, for serving without a native library. */
@NullMarked
package org.bigmooc.ml.arithmetic;

import org.jspecify.annotations.NullMarked;
