/** Tests of the Kafka adapter, on real brokers. */
@NullMarked
package org.bigmooc.kafka;

import org.jspecify.annotations.NullMarked;
