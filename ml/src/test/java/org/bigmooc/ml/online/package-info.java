/** Tests of learning from interactions as they come. */
@NullMarked
package org.bigmooc.ml.online;

import org.jspecify.annotations.NullMarked;
