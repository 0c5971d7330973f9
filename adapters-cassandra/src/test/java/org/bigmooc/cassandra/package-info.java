/** The store on a real Cassandra. */
@NullMarked
package org.bigmooc.cassandra;

import org.jspecify.annotations.NullMarked;
