/** SASRec: a transformer that looks back only and predicts every next course. */
@NullMarked
package org.bigmooc.ml.sasrec;

import org.jspecify.annotations.NullMarked;
