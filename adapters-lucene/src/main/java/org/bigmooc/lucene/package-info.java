/** Finds courses by words in Vietnamese, Chinese and Latin scripts, in an index that Apache Lucene keeps in memory. */
@NullMarked
package org.bigmooc.lucene;

import org.jspecify.annotations.NullMarked;
