/** Turns a model over course indices into a recommender over course ids. */
@NullMarked
package org.bigmooc.ml.serving;

import org.jspecify.annotations.NullMarked;
