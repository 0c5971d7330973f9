/** What courses are about, found in their texts. */
@NullMarked
package org.bigmooc.domain.topic;

import org.jspecify.annotations.NullMarked;
