/** Linear algebra on plain arrays, without a native library. */
@NullMarked
package org.bigmooc.ml.arithmetic;

import org.jspecify.annotations.NullMarked;
