/** Runs real servers as child processes, for tests and for trying cluster mode without containers. */
@NullMarked
package org.bigmooc.testbed;

import org.jspecify.annotations.NullMarked;
