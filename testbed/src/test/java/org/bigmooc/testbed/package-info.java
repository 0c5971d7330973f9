/** Tests of the testbed. */
@NullMarked
package org.bigmooc.testbed;

import org.jspecify.annotations.NullMarked;
