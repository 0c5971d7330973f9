/** Keeps everything but the interaction log on Cassandra: the store for any number of nodes. */
@NullMarked
package org.bigmooc.cassandra;

import org.jspecify.annotations.NullMarked;
