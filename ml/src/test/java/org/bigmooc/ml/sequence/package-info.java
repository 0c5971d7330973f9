/** Tests of what all sequence models share. */
@NullMarked
package org.bigmooc.ml.sequence;

import org.jspecify.annotations.NullMarked;
