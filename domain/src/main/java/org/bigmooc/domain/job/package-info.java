/** Work that takes long and is done now and then: what can be run, what was run, and when it is run again. */
@NullMarked
package org.bigmooc.domain.job;

import org.jspecify.annotations.NullMarked;
