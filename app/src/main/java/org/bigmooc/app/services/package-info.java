/** Kafka and Cassandra on this machine, to try cluster mode with. */
@NullMarked
package org.bigmooc.app.services;

import org.jspecify.annotations.NullMarked;
