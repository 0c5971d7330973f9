/** Tests of BERT4Rec on catalogues of a few courses. */
@NullMarked
package org.bigmooc.ml.bert4rec;

import org.jspecify.annotations.NullMarked;
