/** BERT4Rec: a transformer that looks both ways and fills in courses that were masked. */
@NullMarked
package org.bigmooc.ml.bert4rec;

import org.jspecify.annotations.NullMarked;
