/** What several tests of models share. */
@NullMarked
package org.bigmooc.ml.testing;

import org.jspecify.annotations.NullMarked;
