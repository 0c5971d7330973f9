/** What the tests of every module share: a clock that is set by hand, patience without sleeping, and sample values. */
@NullMarked
package org.bigmooc.domain.testing;

import org.jspecify.annotations.NullMarked;
