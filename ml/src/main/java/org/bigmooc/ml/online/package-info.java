/** Goes on learning from what learners do, on a copy of the model in service that takes its place only when it is better. */
@NullMarked
package org.bigmooc.ml.online;

import org.jspecify.annotations.NullMarked;
