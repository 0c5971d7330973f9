/** Tests of GRU4Rec on catalogues of a few courses. */
@NullMarked
package org.bigmooc.ml.gru4rec;

import org.jspecify.annotations.NullMarked;
