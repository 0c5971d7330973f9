/** Keys with which other programs call the REST API. */
@NullMarked
package org.bigmooc.domain.access;

import org.jspecify.annotations.NullMarked;
