/** Tests of SASRec on catalogues of a few courses. */
@NullMarked
package org.bigmooc.ml.sasrec;

import org.jspecify.annotations.NullMarked;
