/** The weights of a network as one array: how it is laid out, how it starts, and how it is kept on disk. */
@NullMarked
package org.bigmooc.ml.weights;

import org.jspecify.annotations.NullMarked;
