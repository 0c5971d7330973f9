/** Course embeddings from walks over the graph of learners, courses and what courses have. */
@NullMarked
package org.bigmooc.ml.graph;

import org.jspecify.annotations.NullMarked;
