/** Records interactions on Kafka, shares the learners among the nodes of a group, and tells all nodes of new recommendations. */
@NullMarked
package org.bigmooc.kafka;

import org.jspecify.annotations.NullMarked;
